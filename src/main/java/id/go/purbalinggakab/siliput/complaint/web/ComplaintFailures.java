package id.go.purbalinggakab.siliput.complaint.web;

import id.go.purbalinggakab.siliput.engine.Problem;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What a form's script reads when something is refused: JSON with an Indonesian sentence. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ComplaintFailures {

    record Failure(String message, List<Problem> problems) {}

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    Failure hidden(HiddenComplaint hidden) {
        return new Failure(hidden.getMessage(), List.of());
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
    Failure refused(RefusedPaper refused) {
        return new Failure(refused.getMessage(), List.of(new Problem(refused.field(), refused.getMessage())));
    }
}
