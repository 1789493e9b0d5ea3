package id.go.purbalinggakab.siliput.engine;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** One case at one {@link BuildingBlock}: what the diagram tells it, with the case's own words in the placeholders. */
public record BlockCall(DelegateExecution execution, Placeholders placeholders) {

    public String caseNumber() {
        return Optional.ofNullable(execution.getProcessBusinessKey())
                .orElseThrow(() -> wrong("membutuhkan nomor agenda, padahal perkara ini belum bernomor"));
    }

    /** Tells one passage through the step from another one of the same case. */
    public String round() {
        return execution.getActivityInstanceId();
    }

    /** As it stands in the diagram. */
    public String plain(String parameter) {
        return find(parameter).orElseThrow(() -> wrong("belum diberi parameter '%s'".formatted(parameter)));
    }

    public Optional<String> find(String parameter) {
        return Optional.ofNullable(execution.getVariableLocal(parameter))
                .map(Object::toString)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    public String text(String parameter) {
        return placeholders.fill(plain(parameter), execution);
    }

    /** What the case holds where one placeholder is meant, otherwise the text itself. */
    public Optional<Object> value(String text) {
        return Placeholders.only(text)
                .map(name -> Optional.ofNullable(execution.getVariable(name)))
                .orElse(Optional.of(text));
    }

    public Optional<Instant> time(String parameter) {
        return find(parameter).map(text -> value(text)
                .filter(Date.class::isInstance)
                .map(value -> ((Date) value).toInstant())
                .orElseThrow(
                        () -> wrong("membutuhkan waktu, padahal %s masih kosong atau bukan waktu".formatted(text))));
    }

    /** Keeps what came out under the name that the diagram gives, if it gives one. */
    public void keep(String parameter, Object result) {
        find(parameter).ifPresent(name -> execution.setVariable(name, result));
    }

    /** A sentence that an incident shows. */
    public IllegalStateException wrong(String what) {
        return new IllegalStateException("Langkah '%s' %s.".formatted(execution.getCurrentActivityName(), what));
    }
}
