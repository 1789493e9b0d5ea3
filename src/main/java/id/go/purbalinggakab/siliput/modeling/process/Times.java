package id.go.purbalinggakab.siliput.modeling.process;

import id.go.purbalinggakab.siliput.engine.Diagram;
import id.go.purbalinggakab.siliput.engine.ModelProblem;
import id.go.purbalinggakab.siliput.engine.ModelRule;
import id.go.purbalinggakab.siliput.engine.ProposedModel;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.Duration;
import lombok.RequiredArgsConstructor;
import org.joda.time.format.ISODateTimeFormat;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Component;

/** Dates, durations and cycles read as the engine will read them, since it looks only once a case is there. */
@Component
@Order(66)
@RequiredArgsConstructor
class Times implements ModelRule {

    private static final Pattern WORDS = Pattern.compile("(\\d+)\\s*(menit|jam|hari|minggu|bulan|tahun)\\b.*");
    private static final Map<String, String> ISO =
            Map.of("menit", "PT%sM", "jam", "PT%sH", "hari", "P%sD", "bulan", "P%sM", "tahun", "P%sY");
    private static final int WEEK = 7;
    private static final int MINUTE = 60_000;
    private static final Duration LONGEST = duration("P5Y").orElseThrow();

    /** A step is tried again as often as that, or for ever. */
    private static final String TOO_OFTEN = ".*R(?:|0|\\d{3,})/.*";

    private static final Pattern PART = Pattern.compile("P[^/,]*");

    private final Vocabulary vocabulary;

    @Override
    public Stream<ModelProblem> problems(ProposedModel model) {
        var variables = vocabulary.of(model);
        return model.all().flatMap(diagram -> diagram.elements().flatMap(element -> Stream.concat(
                        sentence(element.getLocalName(), Diagram.ownText(element), variables).stream(),
                        Stream.of("dueDate", "followUpDate", "failedJobRetryTimeCycle")
                                .flatMap(name -> Diagram.camunda(element, name)
                                        .flatMap(text -> sentence(name, text, variables).stream())))
                .map(sentence -> diagram.problem(element, sentence))));
    }

    private static Optional<String> sentence(String kind, String said, Variables variables) {
        var text = said.strip();
        var isTime =
                switch (kind) {
                    case "timeDate",
                            "dueDate",
                            "followUpDate",
                            "timeDuration",
                            "timeCycle",
                            "failedJobRetryTimeCycle" -> true;
                    default -> false;
                };
        if (!isTime) {
            return Optional.empty();
        }
        if (text.startsWith("${") || text.startsWith("#{")) {
            return Asked.variables(text)
                    .filter(name -> kind.endsWith("Date") && variables.isNoTime(name))
                    .map("'%s' bukan waktu; pakai isian berjenis instant"::formatted)
                    .findFirst();
        }
        var right =
                switch (kind) {
                    case "timeDate" -> isDate(text);
                    case "dueDate", "followUpDate" -> isDate(text) || isDuration(text);
                    case "timeDuration" -> isDuration(text);
                    case "timeCycle" ->
                        text.startsWith("R") ? isRepeated(text) : CronExpression.isValidExpression(text);
                    default ->
                        Arrays.stream(text.split(","))
                                .map(String::strip)
                                .allMatch(one -> isDuration(one) || isRepeated(one));
                };
        if (!right) {
            return Optional.of("waktu '%s' tidak dipahami; tulis %s".formatted(text, wayOut(kind, text)));
        }
        if (PART.matcher(text).results().anyMatch(Times::isTooLong)) {
            return Optional.of("waktu '%s' terlalu lama; paling lama lima tahun (P5Y)".formatted(text));
        }
        var isTooOften = kind.equals("timeCycle") && !text.startsWith("R")
                ? !text.matches("\\d+\\s.*")
                : !kind.endsWith("Date") && PART.matcher(text).results().anyMatch(Times::isTooShort)
                        || kind.startsWith("failed") && text.matches(TOO_OFTEN);
        return isTooOften
                ? Optional.of("waktu '%s' terlalu rapat bagi mesin; sekurang-kurangnya satu menit, misalnya %s"
                        .formatted(text, kind.equals("timeDuration") ? "PT1M" : "R3/PT10M atau 0 0 8 * * ?"))
                : Optional.empty();
    }

    private static boolean isTooShort(MatchResult part) {
        return duration(part.group())
                .filter(one -> one.getTimeInMillis(new Date(0)) < MINUTE)
                .isPresent();
    }

    /** Compared where both are known: of years no millisecond count that overflows. */
    private static boolean isTooLong(MatchResult part) {
        return duration(part.group())
                .filter(one -> one.compare(LONGEST) == DatatypeConstants.GREATER)
                .isPresent();
    }

    private static String wayOut(String kind, String text) {
        var words = WORDS.matcher(text);
        if (kind.equals("timeDate")) {
            return "misalnya 2027-01-31T08:00:00+07:00, atau pakai Duration untuk lamanya";
        }
        if (kind.equals("timeCycle")) {
            return "misalnya 0 0 8 1 * ? (tanggal 1 pukul 08.00) atau R3/PT10M";
        }
        if (words.matches()) {
            return words.group(2).equals("minggu")
                    ? "P%dD".formatted(Integer.parseInt(words.group(1)) * WEEK)
                    : ISO.get(words.group(2)).formatted(words.group(1));
        }
        return "misalnya PT2H untuk 2 jam atau P3D untuk 3 hari";
    }

    private static boolean isRepeated(String text) {
        var parts = text.split("/");
        return parts[0].matches("R\\d*")
                && Arrays.stream(parts).skip(1).allMatch(part -> isDuration(part) || isDate(part))
                && Arrays.stream(parts).filter(Times::isDuration).count() == 1;
    }

    private static boolean isDuration(String text) {
        return duration(text).filter(one -> one.getSign() >= 0).isPresent();
    }

    private static Optional<Duration> duration(String text) {
        try {
            return text.startsWith("P")
                    ? Optional.of(DatatypeFactory.newInstance().newDuration(text))
                    : Optional.empty();
        } catch (IllegalArgumentException noDuration) {
            return Optional.empty();
        } catch (DatatypeConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isDate(String text) {
        try {
            ISODateTimeFormat.dateTimeParser().parseDateTime(text);
            return text.matches("\\d{4}-.*");
        } catch (IllegalArgumentException noDate) {
            return false;
        }
    }
}
