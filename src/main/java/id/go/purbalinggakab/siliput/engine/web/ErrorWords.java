package id.go.purbalinggakab.siliput.engine.web;

import id.go.purbalinggakab.siliput.engine.FailureDesk;
import id.go.purbalinggakab.siliput.engine.FailureTold;
import id.go.purbalinggakab.siliput.engine.RefusalWords;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/**
 * What an error page, or its JSON for scripts, says: the reason that our own code gave, the sentence about a failure that
 * administrators were told of, or the words of the status.
 */
@Component
@RequiredArgsConstructor
class ErrorWords extends DefaultErrorAttributes {

    private static final int OURS = 500;

    /** Set by Tomcat where it gave up reading what was sent, the page's own mark included. */
    private static final String UNREAD = "org.apache.catalina.parameter_parse_failed";

    private static final String TOO_MANY =
            "Kiriman ini tidak dapat dibaca: terlalu banyak berkas sekaligus, atau terputus."
                    + " Tidak ada yang disimpan. Kembali, lalu kirim paling banyak 200 berkas.";

    private final ObjectProvider<FailureDesk> desk;

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        var told = super.getErrorAttributes(request, ErrorAttributeOptions.defaults());
        var status = (Integer) told.get("status");
        var failure = Optional.ofNullable(getError(request));
        var reason = failure.filter(ResponseStatusException.class::isInstance)
                .map(refused -> ((ResponseStatusException) refused).getReason())
                .or(() -> failure.flatMap(FailureTold::sentence))
                .or(() -> failure.filter(error -> status == OURS && !(error instanceof IOException))
                        .flatMap(error -> tell(request, error)));
        told.remove("error");
        var isUnread = request.getAttribute(UNREAD, RequestAttributes.SCOPE_REQUEST) != null;
        told.put("unread", isUnread);
        told.put("message", reason.orElseGet(() -> isUnread ? TOO_MANY : RefusalWords.of(status)));
        return told;
    }

    private Optional<String> tell(WebRequest request, Throwable failure) {
        return desk.stream()
                .flatMap(hears -> hears.tell(Optional.ofNullable(request.getRemoteUser()), failure).stream())
                .findFirst();
    }
}
