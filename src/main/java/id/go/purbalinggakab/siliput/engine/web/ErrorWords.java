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
        told.put("message", reason.orElseGet(() -> RefusalWords.of(status)));
        return told;
    }

    private Optional<String> tell(WebRequest request, Throwable failure) {
        return desk.stream()
                .flatMap(hears -> hears.tell(Optional.ofNullable(request.getRemoteUser()), failure).stream())
                .findFirst();
    }
}
