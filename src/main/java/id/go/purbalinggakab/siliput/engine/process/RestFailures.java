package id.go.purbalinggakab.siliput.engine.process;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;

/**
 * Tells the caller's mistakes from ours. The engine's REST API calls a missing right, an unknown id or an empty body a
 * failure of the server (500) in many places; 500 is to mean that somebody must look.
 */
public class RestFailures implements ExceptionMapper<Throwable> {

    private static final String REST = "org.camunda.bpm.engine.rest.";

    private final ExceptionHandlerHelper engines = ExceptionHandlerHelper.getInstance();

    @Override
    public Response toResponse(Throwable failure) {
        return engines.getStatus(failure) == Status.INTERNAL_SERVER_ERROR
                ? engines.getResponse(
                        mistake(failure).map(Throwable.class::cast).orElse(failure))
                : engines.getResponse(failure);
    }

    private static Optional<RuntimeException> mistake(Throwable failure) {
        var refused = Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(AuthorizationException.class::isInstance)
                .map(AuthorizationException.class::cast)
                .findFirst();
        if (refused.isPresent()) {
            return refused.map(RuntimeException.class::cast);
        } else if (failure instanceof NullValueException
                || failure instanceof RestException && failure.getCause() instanceof NullValueException) {
            return Optional.of(new RestException(Status.BAD_REQUEST, failure.getMessage()));
        }
        return brokeInTheRestLayer(failure)
                ? Optional.of(new RestException(Status.BAD_REQUEST, "Isi permintaan tidak lengkap."))
                : Optional.empty();
    }

    /** Behind that layer lie the engine and our own code, whose failures are real ones. */
    private static boolean brokeInTheRestLayer(Throwable failure) {
        var trace = failure.getStackTrace();
        return !(failure instanceof RestException)
                && trace.length > 0
                && trace[0].getClassName().startsWith(REST);
    }
}
