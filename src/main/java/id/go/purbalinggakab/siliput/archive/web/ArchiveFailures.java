package id.go.purbalinggakab.siliput.archive.web;

import id.go.purbalinggakab.siliput.archive.ArchiveUnavailable;
import id.go.purbalinggakab.siliput.archive.RefusedFile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** What a form's script reads when a file is refused: JSON with an Indonesian sentence. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ArchiveFailures {

    record Failure(String message) {}

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    Failure missing(ReadingRights.NoSuchDocument missing) {
        return new Failure(missing.getMessage());
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
    Failure refused(RefusedFile refused) {
        return new Failure(refused.getMessage());
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    Failure unavailable(ArchiveUnavailable down) {
        return new Failure(down.getMessage());
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.PAYLOAD_TOO_LARGE)
    Failure tooLarge(MaxUploadSizeExceededException tooLarge) {
        return new Failure(
                "Berkas terlalu besar, paling banyak 100 MB. Perkecil atau potong berkasnya, lalu unggah lagi.");
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Failure broken(MultipartException broken) {
        return new Failure("Unggahan terputus sebelum selesai. Coba lagi.");
    }
}
