package id.go.purbalinggakab.siliput.coverage.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What a form's script reads when there is nothing for this person: JSON with an Indonesian sentence. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class CoverageFailures {

    record Failure(String message) {}

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    Failure missing(NotForYou missing) {
        return new Failure(missing.getMessage());
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.FORBIDDEN)
    Failure another(DraftController.AnotherPerson another) {
        return new Failure("Orang lain sudah masuk di peramban ini. Masuk lagi sebagai diri Anda; isian tetap ada.");
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.PAYLOAD_TOO_LARGE)
    Failure tooLong(DraftController.TooLong tooLong) {
        return new Failure("Draf terlalu panjang untuk disimpan.");
    }

    /** Not there, or not for this person: both look the same. */
    static class NotForYou extends RuntimeException {

        NotForYou(String message) {
            super(message);
        }
    }
}
