package id.go.purbalinggakab.siliput.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The crew's calendar entry says what people typed, and nothing else that a line of theirs could mean. */
class InvitationTest {

    private static final Instant START = Instant.parse("2026-11-04T02:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n", "\u2028", "\n "})
    void aLineBreakInATextBeginsNoLineOfTheFile(String line) throws Exception {
        var text = "Pentas" + line + "ATTENDEE:mailto:jahat@x.test" + line + "END:VEVENT" + line + "BEGIN:VALARM";
        var file = new String(new Invitation(Clock.systemUTC()).of(about(text)), StandardCharsets.UTF_8);
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
