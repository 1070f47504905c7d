/**
 * Replacements for classes of the AWS SDK that cost more than the plugin can afford. Each class gives the reason.
 */
package software.amazon.awssdk.regions;
