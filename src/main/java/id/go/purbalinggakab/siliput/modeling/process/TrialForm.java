package id.go.purbalinggakab.siliput.modeling.process;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.engine.Condition;
import id.go.purbalinggakab.siliput.engine.FieldKind;
import id.go.purbalinggakab.siliput.engine.Findings;
import id.go.purbalinggakab.siliput.engine.FormField;
import id.go.purbalinggakab.siliput.engine.FormFile;
import id.go.purbalinggakab.siliput.engine.Forms;
import id.go.purbalinggakab.siliput.engine.Submission;
import id.go.purbalinggakab.siliput.modeling.TrialEngine;
import id.go.purbalinggakab.siliput.modeling.TrialState.Input;
import id.go.purbalinggakab.siliput.modeling.TrialState.Look;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One form as plain inputs, and what was typed into them as the engine takes it; whether it is right, the engine says. */
record TrialForm(FormFile file, Forms forms, Map<String, Object> known, Submission before, TrialSamples samples) {

    List<Input> inputs() {
        return file.fields().stream()
                .filter(field -> !(field.isOnlyForMissing() && known.containsKey(field.name())))
                .filter(field -> field.kind() != FieldKind.COUNT)
                .map(this::input)
                .toList();
    }

    private Input input(FormField field) {
        var options = options(field);
        return new Input(
                field.name(),
                field.label(),
                look(field, options),
                options,
                value(field),
                isDemanded(field),
                hint(field));
    }

    private static boolean isDemanded(FormField field) {
        return field.requiredWhen().filter(Condition::isAlways).isPresent();
    }

    private String hint(FormField field) {
        var demanded = Stream.concat(field.requiredWhen().stream(), field.mustWhen().stream())
                .filter(condition -> !condition.isAlways());
        return Stream.of(
                        Stream.of(field.help()),
                        field.shownWhen().stream().map(one -> "Hanya bila %s.".formatted(words(one))),
                        demanded.map(one -> "Wajib bila %s.".formatted(words(one))))
                .flatMap(all -> all)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private Map<String, String> options(FormField field) {
        if (!field.options().isEmpty()) {
            return field.options();
        }
        var offered = samples.options(field.widget());
        return offered.isEmpty() && field.kind() == FieldKind.CHOICE
                ? forms.find(before.form()).map(rules -> rules.needs().get(field.name())).stream()
                        .flatMap(need -> need.variable().options().stream())
                        .collect(Collectors.toMap(one -> one, one -> one))
                : offered;
    }

    private static Look look(FormField field, Map<String, String> options) {
        return switch (field.kind()) {
            case FLAG -> Look.TICK;
            case INSTANT -> field.isDay() ? Look.DAY : Look.TIME;
            case NUMBER -> Look.NUMBER;
            case TICKS -> Look.SEVERAL;
            default ->
                TrialSamples.isSeveral(field.widget())
                        ? Look.SEVERAL
                        : !options.isEmpty() ? Look.ONE : field.isLong() ? Look.TEXT : Look.LINE;
        };
    }

    private List<String> value(FormField field) {
        var held = known.get(field.name());
        if (held != null && field.isFilled() && !samples.isSample(field.widget())) {
            return held instanceof Instant at
                    ? List.of(typed(field, at))
                    : Arrays.asList(held.toString().split(field.kind() == FieldKind.TICKS ? "," : "\0"));
        }
        if (field.isNow()) {
            return List.of(typed(field, forms.clock().instant()));
        }
        if (!field.standard().isEmpty()) {
            return List.of(field.standard());
        }
        var demanded = isDemanded(field);
        return field.isTime() && demanded && !field.isPast()
                ? List.of(typed(field, forms.clock().instant().plus(2, ChronoUnit.DAYS)))
                : samples.example(field, demanded).map(List::of).orElse(List.of());
    }

    private static String typed(FormField field, Instant at) {
        var local = at.atZone(IndonesianTime.WIB).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
        return field.isDay() ? local.toLocalDate().toString() : local.toString();
    }

    private String words(Condition condition) {
        return condition.alternatives().stream()
                .map(all -> all.stream().map(this::words).collect(Collectors.joining(" dan ")))
                .collect(Collectors.joining(", atau "));
    }

    private String words(Condition.Part part) {
        var not = part.negated() ? "bukan " : "";
        return switch (part.subject()) {
            case FIELD ->
                "“%s” %s%s"
                        .formatted(
                                file.label(part.field()),
                                not,
                                part.names().stream()
                                        .map(name -> switch (name) {
                                            case "" -> "kosong";
                                            case "*" -> "terisi";
                                            default ->
                                                file.find(part.field())
                                                        .map(field -> field.text(name))
                                                        .orElse(name);
                                        })
                                        .collect(Collectors.joining(" / ")));
            case FACT ->
                "%skeadaan perkara memintanya (%s)".formatted(not, part.names().get(0));
            case LATE -> "waktunya %slebih dari 30 menit yang lalu".formatted(not);
        };
    }

    /** What the browser would send: nothing of what it would not show. */
    Map<String, Object> values(Map<String, List<String>> typed, String person) {
        var all = new HashMap<String, Object>();
        file.fields().forEach(field -> read(field, typed.getOrDefault(field.name(), List.of()), person)
                .ifPresent(value -> all.put(field.name(), value)));
        var sent = new Submission(
                before.form(), all, before.known(), before.caseNumber(), Optional.of(person), before.taskId());
        var shown = new HashMap<>(all);
        shown.keySet().removeIf(name -> !file.find(name).orElseThrow().isShown(new Typed(sent, forms)));
        return shown;
    }

    private Optional<Object> read(FormField field, List<String> typed, String person) {
        var texts = typed.stream().filter(text -> !text.isBlank()).toList();
        if (field.kind() == FieldKind.FLAG) {
            return Optional.of(!texts.isEmpty());
        }
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        var text = String.join(",", texts);
        try {
            return Optional.of(
                    switch (field.kind()) {
                        case INSTANT -> Date.from(instant(text));
                        case NUMBER, COUNT -> Integer.valueOf(text.strip());
                        default -> samples.read(field, text, person);
                    });
        } catch (DateTimeParseException | NumberFormatException unreadable) {
            throw new TrialEngine.Refused(List.of("Kolom \"%s\": “%s” tidak terbaca.".formatted(field.label(), text)));
        }
    }

    private static Instant instant(String text) {
        var local = text.contains("T")
                ? LocalDateTime.parse(text)
                : LocalDate.parse(text).atStartOfDay();
        return local.atZone(IndonesianTime.WIB).toInstant();
    }

    /** What was typed, as a form's conditions ask about it. */
    private record Typed(Submission sent, Forms forms) implements Condition.Situation {

        @Override
        public String value(String field) {
            return sent.text(field).orElse("");
        }

        @Override
        public boolean fact(String name) {
            return forms.holds(name, sent);
        }

        @Override
        public boolean isLate(String field) {
            return sent.instant(field)
                    .filter(at -> Findings.isFarBack(at, forms.clock().instant()))
                    .isPresent();
        }
    }
}
