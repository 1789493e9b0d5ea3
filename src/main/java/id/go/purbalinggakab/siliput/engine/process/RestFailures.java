package id.go.purbalinggakab.siliput.engine.process;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import id.go.purbalinggakab.siliput.engine.FailedStep;
import id.go.purbalinggakab.siliput.engine.FailureTold;
import id.go.purbalinggakab.siliput.engine.RefusalWords;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.glassfish.jersey.server.ParamException.QueryParamException;

/**
 * All refusals of the engine leave here, on both roads. It tells the caller's mistakes from ours, since the engine calls
 * a missing right, an unknown id or an empty body a failure of the server (500) in many places; and it puts the
 * sentence of our own code, or that of the status, in the place of the engine's English.
 */
@Priority(1)
public class RestFailures<T extends Throwable> implements ExceptionMapper<T> {

    private static final String OURS = "id.go.purbalinggakab.siliput.";
    private static final String ENGINES = "org.camunda.bpm.engine.";
    private static final String REST = ENGINES + "rest.";

    /** A value that the column or the page of results cannot have, in H2 and PostgreSQL. */
    private static final Set<String> DATA = Set.of("22", "90");

    private static final String WRONG_OWN_PASSWORD = "The given authenticated user password is not valid.";

    private final ExceptionHandlerHelper engines = ExceptionHandlerHelper.getInstance();

    /** The engine's own reader of JSON has mappers for these two, which only a nearer or equally near one replaces. */
    @Priority(1)
    public static class NoJson extends RestFailures<JsonParseException> {}

    /** See {@link NoJson}. */
    @Priority(1)
    public static class OtherJson extends RestFailures<JsonMappingException> {}

    /** Everything else. */
    public static class Others extends RestFailures<Throwable> {}

    static Set<Class<?>> mappers() {
        return Set.of(NoJson.class, OtherJson.class, Others.class);
    }

    @Override
    public Response toResponse(T thrown) {
        var failure = known(thrown);
        var response = engines.getResponse(failure);
        if (response.getEntity() instanceof ExceptionDto told) {
            told.setMessage(words(failure, response.getStatus()));
        }
        return response;
    }

    /** Whether who asked did so wrongly, and nobody has to look. */
    static boolean isCallers(Throwable failure) {
        var engines = ExceptionHandlerHelper.getInstance();
        return engines.getStatus(known(failure)) != Status.INTERNAL_SERVER_ERROR;
    }

    private static Throwable known(Throwable failure) {
        if (failure instanceof QueryParamException || failure instanceof JacksonException) {
            return new InvalidRequestException(Status.BAD_REQUEST, (Exception) failure, null);
        }
        if (failure instanceof NotFoundException && FailedStep.of(failure).isPresent()) {
            // a table or diagram that the step names, which nobody who sends a form can help
            return new InvalidRequestException(Status.INTERNAL_SERVER_ERROR, (Exception) failure, null);
        }
        return ExceptionHandlerHelper.getInstance().getStatus(failure) == Status.INTERNAL_SERVER_ERROR
                ? mistake(failure).orElse(failure)
                : failure;
    }

    private static Optional<Throwable> mistake(Throwable failure) {
        var refused = causes(failure)
                .filter(cause -> cause instanceof AuthorizationException
                        || isOurs(cause)
                                && ExceptionHandlerHelper.getInstance().getStatus(cause)
                                        != Status.INTERNAL_SERVER_ERROR)
                .findFirst();
        if (refused.isPresent() || FailedStep.of(failure).isPresent()) {
            return refused;
        }
        var isNull = failure instanceof NullValueException
                || failure instanceof RestException && failure.getCause() instanceof NullValueException;
        return isNull || brokeInTheRestLayer(failure) || asksNonsense(failure)
                ? Optional.of(new InvalidRequestException(Status.BAD_REQUEST, (Exception) failure, null))
                : Optional.empty();
    }

    /** Behind that layer lie the engine and our own code, whose failures are real ones. */
    private static boolean brokeInTheRestLayer(Throwable failure) {
        var trace = failure.getStackTrace();
        return failure instanceof Exception
                && !(failure instanceof RestException)
                && trace.length > 0
                && trace[0].getClassName().startsWith(REST);
    }

    /** The engine's queries refuse what cannot be searched for, and databases what cannot be a value. */
    private static boolean asksNonsense(Throwable failure) {
        var inQuery = failure instanceof ProcessEngineException
                && Arrays.stream(failure.getStackTrace())
                        .map(StackTraceElement::getClassName)
                        .takeWhile(name -> !name.startsWith(REST))
                        .anyMatch(name -> name.startsWith(ENGINES) && name.contains("Query"));
        return inQuery
                && (failure.getCause() == null
                        || causes(failure)
                                .anyMatch(cause -> cause instanceof SQLException sql
                                        && String.valueOf(sql.getSQLState()).length() == 5
                                        && DATA.contains(sql.getSQLState().substring(0, 2))));
    }

    private static String words(Throwable failure, int status) {
        if (status >= 500) {
            return FailureTold.sentence(failure).orElseGet(() -> RefusalWords.of(status));
        }
        if (WRONG_OWN_PASSWORD.equals(failure.getMessage())) {
            return "Kata sandi Anda sendiri yang dikirim untuk membenarkan perubahan ini salah. Ketik ulang.";
        }
        return causes(failure)
                .filter(RestFailures::isOurs)
                .map(Throwable::getMessage)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> RefusalWords.of(status));
    }

    /** By whose code it was thrown, however it was wrapped on the way. */
    private static boolean isOurs(Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> !name.startsWith("java."))
                .findFirst()
                .filter(name -> name.startsWith(OURS))
                .isPresent();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(20);
    }
}
