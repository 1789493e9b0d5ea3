package id.go.purbalinggakab.siliput.modeling.process;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.archive.DocumentKind;
import id.go.purbalinggakab.siliput.engine.FieldKind;
import id.go.purbalinggakab.siliput.engine.FormField;
import id.go.purbalinggakab.siliput.identity.Officer;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.register.CaseSummary;
import id.go.purbalinggakab.siliput.register.Register;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/** What stands in for an upload or another special field of a form, and examples for what has to be typed. */
class TrialSamples {

    private static final String SAMPLE = "CONTOH";
    private static final Set<String> OFFICERS = Set.of("crew", "people", "person", "officer");
    private static final int MOST_CASES = 50;

    private final Archive archive;
    private final Officers officers;
    private final Register register;
    private final Properties words = new Properties();

    TrialSamples(ApplicationContext context) {
        this.archive = context.getBean(Archive.class);
        this.officers = context.getBean(Officers.class);
        this.register = context.getBean(Register.class);
        try (var file = open("contoh.properties")) {
            words.load(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static boolean isSeveral(String widget) {
        return widget.equals("crew") || widget.equals("people");
    }

    boolean isSample(String widget) {
        return words.containsKey("pilihan." + widget);
    }

    /** What there is to choose instead of the browser's own widget. */
    Map<String, String> options(String widget) {
        if (OFFICERS.contains(widget)) {
            return people();
        }
        if (widget.equals("case")) {
            return register.latest(MOST_CASES).stream()
                    .collect(Collectors.toMap(CaseSummary::number, CaseSummary::number));
        }
        return isSample(widget) ? Map.of(SAMPLE, words.getProperty("pilihan." + widget)) : Map.of();
    }

    Map<String, String> people() {
        var found = new LinkedHashMap<String, String>();
        Stream.of(Role.values())
                .flatMap(role -> officers.holding(role).stream())
                .forEach(one -> found.putIfAbsent(one.userId(), name(one)));
        return found;
    }

    static String name(Officer officer) {
        return "%s (%s)"
                .formatted(
                        officer.name(),
                        officer.roles().stream().map(Role::label).sorted().collect(Collectors.joining(", ")));
    }

    /** What somebody who only wants to get on would type. */
    Optional<String> example(FormField field, boolean demanded) {
        if (isSample(field.widget())) {
            return Optional.of(SAMPLE).filter(any -> demanded);
        }
        var kind = field.kind();
        if (kind == FieldKind.MAIL || demanded && (kind == FieldKind.NAME || kind == FieldKind.PHONE)) {
            return Optional.of(words.getProperty("isi." + kind.word()));
        }
        return Optional.of(words.getProperty("isi.text").formatted(field.label()))
                .filter(any -> demanded
                        && kind == FieldKind.TEXT
                        && field.widget().isEmpty()
                        && field.options().isEmpty());
    }

    String read(FormField field, String typed, String person) {
        if (!typed.equals(SAMPLE) || !isSample(field.widget())) {
            return typed;
        }
        var value = words.getProperty("isi." + field.widget());
        return value.contains("%s") ? value.formatted(stored(field, person)) : value;
    }

    private Object stored(FormField field, String person) {
        var photo = field.widget().equals("pictures");
        var kind = photo ? DocumentKind.RELEASE_PHOTO : DocumentKind.valueOf(field.documentKind());
        var name = photo ? "contoh.jpg" : "contoh.pdf";
        try (var file = open(name)) {
            return archive.store(kind, name, file, person).id();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(TrialSamples.class.getResourceAsStream("/modeling/" + name), name);
    }
}
