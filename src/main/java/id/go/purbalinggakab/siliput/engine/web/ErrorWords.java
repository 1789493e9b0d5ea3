package id.go.purbalinggakab.siliput.engine.web;

import id.go.purbalinggakab.siliput.engine.FailureTold;
import id.go.purbalinggakab.siliput.engine.RefusalWords;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/** What an error page, or its JSON for scripts, says: the reason that our own code gave, or the words of the status. */
@Component
class ErrorWords extends DefaultErrorAttributes {

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        var told = super.getErrorAttributes(request, ErrorAttributeOptions.defaults());
        var reason = Optional.ofNullable(getError(request))
                .filter(ResponseStatusException.class::isInstance)
                .map(refused -> ((ResponseStatusException) refused).getReason())
                .or(() -> Optional.ofNullable(getError(request)).flatMap(FailureTold::sentence));
        told.remove("error");
        told.put("message", reason.orElseGet(() -> RefusalWords.of((Integer) told.get("status"))));
        return told;
    }
}
