package io.github.pulumiawsecs.simulator.wire;

/**
 * An HTTP response.
 *
 * @param status the HTTP status
 * @param contentType the media type of the body
 * @param requestId the value of the header {@code x-amzn-RequestId}
 * @param body the response body
 */
public record HttpReply(int status, String contentType, String requestId, String body) {
    /** The header that carries the request id. */
    public static final String REQUEST_ID = "x-amzn-RequestId";
}
