package id.go.purbalinggakab.siliput.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.server.ResponseStatusException;

/** A citizen who mistypes an address or tries too often reads a page in Indonesian, not a machine's answer. */
@ControllerAdvice(basePackageClasses = PortalFailures.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortalFailures {

    @ExceptionHandler
    void page(ResponseStatusException refused, HttpServletResponse response) throws IOException {
        if (!response.isCommitted()) {
            response.sendError(refused.getStatusCode().value());
        }
    }
}
