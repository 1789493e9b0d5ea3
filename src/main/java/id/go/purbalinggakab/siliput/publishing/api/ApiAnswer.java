package id.go.purbalinggakab.siliput.publishing.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** @param later the same request may be taken at another time */
public record ApiAnswer(int status, HttpHeaders headers, JsonNode json, boolean later) {

    boolean isOk() {
        return status >= 200 && status < 300 && !json.isMissingNode();
    }

    /** A limit is used up; nothing was stored, and the other side may say until when. */
    public static class ApiBusy extends RuntimeException {

        private final transient Optional<Instant> until;

        ApiBusy(String message, Optional<Instant> until) {
            super(message);
            this.until = until;
        }

        public Optional<Instant> until() {
            return until;
        }
    }

    /** The other side understood and said no: the same request will be refused again, so people read the reason. */
    public static class ApiRefused extends RuntimeException {

        public ApiRefused(String reason) {
            super(reason);
        }
    }

    /** It refused how we are set up (address, login, right, size), not this post: every other post will be refused too. */
    public static class SettingRefused extends ApiRefused {

        public SettingRefused(String reason) {
            super(reason);
        }
    }

    /** It failed and said at what: worth one more try, and then for people. */
    public static class ServerFault extends ApiUnavailable {

        public ServerFault(String message) {
            super(message);
        }
    }

    /** The other side did not answer, or answered that it cannot now: another try may help. */
    public static class ApiUnavailable extends RuntimeException {

        public ApiUnavailable(String message) {
            super(message);
        }
    }
}
