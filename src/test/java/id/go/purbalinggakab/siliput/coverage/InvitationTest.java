package id.go.purbalinggakab.siliput.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.notification.Notice.Enclosure;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The crew's calendar entry says what people typed, and nothing else that a line of theirs could mean. */
class InvitationTest {

    private static final Instant START = Instant.parse("2026-11-04T02:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n", "\u2028", "\n "})
    void aLineBreakInATextBeginsNoLineOfTheFile(String line) throws Exception {
        var text = "Pentas" + line + "ATTENDEE:mailto:jahat@x.test" + line + "END:VEVENT" + line + "BEGIN:VALARM";
        var file = text(invitation(Clock.systemUTC()).request(about(text), Optional.empty()));
        assertThat(file.split("[\\r\\n]+"))
                .noneMatch(one -> one.startsWith("ATTENDEE") || one.startsWith("BEGIN:VALARM"))
                .filteredOn("END:VEVENT"::equals)
                .hasSize(1);
        var event = new CalendarBuilder()
                .build(new StringReader(file))
                .<VEvent>getComponent("VEVENT")
                .orElseThrow();
        assertThat(event.getSummary().getValue()).startsWith("Pentas");
        assertThat(event.getProperties("ATTENDEE")).isEmpty();
    }

    @Test
    void aLaterInvitationReplacesTheEarlierOneAndWhoLeavesIsTakenOut() throws Exception {
        var mail = Optional.of("budi@x.test");
        var first = invitation(Clock.fixed(START, ZoneOffset.UTC)).request(about("Pentas"), mail);
        var later = Clock.fixed(START.plusSeconds(1), ZoneOffset.UTC);
        var second = invitation(later).request(about("Pentas"), mail);
        var left = invitation(later).cancel(about("Pentas"), mail);
        assertThat(first.mediaType()).isEqualTo("text/calendar; method=REQUEST; charset=UTF-8");
        assertThat(left.mediaType()).contains("method=CANCEL");
        assertThat(text(first))
                .contains("METHOD:REQUEST", "ATTENDEE:mailto:budi@x.test", "ORGANIZER:mailto:kantor@x.test");
        assertThat(text(left)).contains("METHOD:CANCEL", "STATUS:CANCELLED", "ATTENDEE:mailto:budi@x.test");
        assertThat(sequence(second)).isGreaterThan(sequence(first));
        assertThat(sequence(left)).isGreaterThan(sequence(first));
        assertThat(line(left, "UID")).isEqualTo(line(first, "UID"));
    }

    private static Invitation invitation(Clock clock) {
        return new Invitation(clock, "Kantor <kantor@x.test>");
    }

    private static String text(Enclosure file) {
        return new String(file.content(), StandardCharsets.UTF_8);
    }

    private static int sequence(Enclosure file) {
        return Integer.parseInt(line(file, "SEQUENCE"));
    }

    private static String line(Enclosure file, String name) {
        return text(file)
                .lines()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1))
                .findFirst()
                .orElseThrow();
    }

    private static CoverageCase about(String text) {
        return new CoverageCase(
                "LIP-2026-00001",
                text,
                text,
                text,
                START,
                Optional.empty(),
                false,
                false,
                text,
                Optional.empty(),
                Optional.empty(),
                Crew.parse("budi"),
                text);
    }
}
