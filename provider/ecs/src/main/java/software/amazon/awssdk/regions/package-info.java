/** What of the AWS SDK is replaced, because it does far more than the plugin needs. Each class says why. */
package software.amazon.awssdk.regions;
