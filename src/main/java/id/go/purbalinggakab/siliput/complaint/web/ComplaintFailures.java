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

    /** Not there, or not for this person: both look the same. */
    static class HiddenComplaint extends RuntimeException {

        private static final long serialVersionUID = 1L;

        HiddenComplaint(String message) {
            super(message);
        }
    }

    /** What was typed cannot be kept; the form shows the sentence at the field. */
    static class RefusedPaper extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String field;

        RefusedPaper(String field, String message) {
            super(message);
            this.field = field;
        }

        String field() {
            return field;
        }
    }
}
