package id.go.purbalinggakab.siliput.engine;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.identity.Officers;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Puts the fields of a case into a text, {@code {field}} each, as its forms call their values. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Placeholders {

    public static final String NUMBER = "agendaNumber";
    public static final String STARTED_BY = "startedBy";

    /** Known in every own case without a field. */
    public static final Set<String> ALWAYS = Set.of(NUMBER, STARTED_BY);

    private static final Pattern ONE = Pattern.compile("\\{([A-Za-z]\\w*)}");

    private final FormLabels forms;
    private final Officers officers;

    /** Their names in the order of the text. */
    public static List<String> in(String text) {
        return ONE.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** The text with nothing in it that is read as a placeholder. */
    public static String without(String text) {
        return ONE.matcher(text).replaceAll("");
    }

    /** The name where the text is one placeholder and nothing else. */
    public static Optional<String> only(String text) {
        return Optional.of(ONE.matcher(text.strip())).filter(Matcher::matches).map(found -> found.group(1));
    }

    public String fill(String text, DelegateExecution execution) {
        var fields = forms.ofDefinition(execution.getProcessDefinitionId());
        return ONE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(words(found.group(1), fields, execution)));
    }

    private String words(String name, Map<String, FormField> fields, DelegateExecution execution) {
        if (name.equals(NUMBER)) {
            return String.valueOf(execution.getProcessBusinessKey());
        }
        var value = execution.getVariable(name);
        if (value == null || value.toString().isBlank()) {
            return "(tidak diisi)";
        }
        if (value instanceof Date date) {
            return Optional.ofNullable(fields.get(name))
                            .filter(FormField::isDay)
                            .isPresent()
                    ? IndonesianTime.date(date.toInstant())
                    : IndonesianTime.dateTime(date.toInstant());
        }
        if (value instanceof Boolean yes) {
            return yes ? "ya" : "tidak";
        }
        var field = Optional.ofNullable(fields.get(name));
        return name.equals(STARTED_BY) || field.filter(FormField::isPerson).isPresent()
                ? officers.nameOf(value.toString())
                : field.map(one -> one.text(value.toString())).orElse(value.toString());
    }
}
