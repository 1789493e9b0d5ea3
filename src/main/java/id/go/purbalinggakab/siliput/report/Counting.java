package id.go.purbalinggakab.siliput.report;

import id.go.purbalinggakab.siliput.complaint.ComplaintChannel;
import id.go.purbalinggakab.siliput.complaint.ComplaintClass;
import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.publishing.Channel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Which number of which section somebody wants to see the cases of; what came with a link is checked here. */
public record Counting(String section, List<String> values) {

    /** Longer than any duration that is counted; the last class of lengths. */
    static final int NO_BOUND = 1_000_000;

    static final Map<String, String> OUTCOMES =
            Map.of("PUBLISHED", "terbit", "REFUSED", "ditolak", "SKIPPED", "dilewati", "RETRIED", "dicoba ulang");

    private static final int LONGEST_VALUE = 300;

    public Counting {
        values = List.copyOf(values);
    }

    static Counting of(String section, Object... values) {
        return new Counting(section, Arrays.stream(values).map(String::valueOf).toList());
    }

    String value(int index) {
        return index < values.size() ? values.get(index) : "";
    }

    /** What the page says was counted; empty where the link makes no sense. */
    Optional<String> words(UnaryOperator<String> nameOf) {
        if (values.isEmpty() || values.stream().anyMatch(value -> value.length() > LONGEST_VALUE)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(
                    switch (section) {
                        case "sebab" -> value(0);
                        case "beban" -> nameOf.apply(value(0));
                        case "revisi" -> Integer.parseInt(value(0)) + " kali";
                        case "lama" -> length();
                        case "saluran" ->
                            Channel.valueOf(value(0)).label() + ", "
                                    + Optional.ofNullable(OUTCOMES.get(value(1)))
                                            .orElseThrow(IllegalArgumentException::new);
                        case "aduan" ->
                            ComplaintChannel.valueOf(value(0)).label() + ", "
                                    + (value(1).isEmpty()
                                            ? "tanpa golongan"
                                            : ComplaintClass.valueOf(value(1)).label());
                        default -> null;
                    });
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private String length() {
        var kind = PunctualitySections.title(value(0)).orElseThrow(IllegalArgumentException::new);
        var after = Integer.parseInt(value(1));
        var upTo = Integer.parseInt(value(2));
        return kind + ", " + lengthWords(after, upTo);
    }

    /** What the count says of one case. */
    String fact(CasesBehind.Found found) {
        var at = found.at().map(IndonesianTime::dateTime).orElse("");
        return switch (section) {
            case "sebab" -> "batas " + at;
            case "lama" -> "selesai " + at;
            case "beban" -> found.times() + " tugas";
            case "revisi" -> "diperbaiki %d kali".formatted(found.times());
            case "saluran" -> "%d kiriman, terakhir %s".formatted(found.times(), at);
            default -> "diterima " + at;
        };
    }

    static String lengthWords(int after, int upTo) {
        return upTo == NO_BOUND ? "> %d jam".formatted(after) : "≤ %d jam".formatted(upTo);
    }

    /** The link behind a number. */
    public String link(Period period) {
        return "/laporan/di-balik?bagian=%s&dari=%s&sampai=%s".formatted(section, period.from(), period.to())
                + values.stream()
                        .map(value -> "&nilai=" + URLEncoder.encode(value, StandardCharsets.UTF_8))
                        .collect(Collectors.joining());
    }
}
