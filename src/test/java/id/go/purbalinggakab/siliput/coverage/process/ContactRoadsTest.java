package id.go.purbalinggakab.siliput.coverage.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.complaint.Identity;
import id.go.purbalinggakab.siliput.identity.MailAddress;
import id.go.purbalinggakab.siliput.publishing.Journalist.Person;
import id.go.purbalinggakab.siliput.publishing.MailingList;
import id.go.purbalinggakab.siliput.testing.EngineTest;
import id.go.purbalinggakab.siliput.testing.MutableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Addresses, telephones and names are cleaned and judged alike, wherever they enter. */
@EngineTest
class ContactRoadsTest {

    private static final AtomicInteger FREE = new AtomicInteger();
    private static final String UNSEEN = "\u200B";

    @Autowired
    ProcessEngine engine;

    @Autowired
    Archive archive;

    @Autowired
    MailingList list;

    @Autowired
    MutableClock clock;

    private CoverageStory story;

    @BeforeEach
    void tuesday() {
        clock.setTo("2026-11-03T09:10:00+07:00");
        story = new CoverageStory(engine, archive, clock);
    }

    @TestFactory
    Stream<DynamicTest> whatNobodySeesNeverReachesAnAddress() {
        return mailRoads().entrySet().stream()
                .map(road -> DynamicTest.dynamicTest(road.getKey(), () -> {
                    var user = "humas" + UUID.randomUUID().toString().substring(0, 8);
                    var typed = "\uFEFF" + UNSEEN + user + "@Dinkes." + UNSEEN + "Example.id\u00A0";
                    assertThat(road.getValue().apply(typed)).isEqualTo(user + "@dinkes.example.id");
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatIsNoAddressIsRefusedOnEveryRoad() {
        return mailRoads().entrySet().stream()
                .filter(road -> !road.getKey().equals("surel pengadu"))
                .flatMap(road -> Stream.of(
                                "humas dinkes@example.id", "humas@dinkes", "a@x.id, b@x.id", "h\u00FCmas@x.id")
                        .map(wrong -> DynamicTest.dynamicTest(road.getKey() + ": " + wrong, () -> assertThatThrownBy(
                                        () -> road.getValue().apply(wrong))
                                .hasMessageFindingMatch("(?i)surel"))));
    }

    /** Each takes what was typed and says what is kept. */
    private Map<String, UnaryOperator<String>> mailRoads() {
        return Map.of(
                "formulir surat",
                typed -> kept(story.letterArrives(with(story.letter(), typed))),
                "pesan surat",
                typed -> kept(story.requestArrives("agendaris", with(story.letter(), typed))),
                "formulir perbaikan",
                typed -> kept(returned().completes("agendaris", "enterResubmission", again(typed))),
                "pesan perbaikan",
                typed -> kept(returned().messageArrives("agendaris", "coverage.resubmitted", again(typed))),
                "penugasan langsung",
                typed -> kept(story.starts("kabid", "directAssignment", with(assignment(), typed))),
                "profil pengguna",
                this::profile,
                "daftar wartawan",
                typed -> {
                    list.add(new Person("Sari", "Radar", typed, ""), "budi");
                    return listed(MailAddress.cleaned(typed));
                },
                "impor wartawan",
                typed -> {
                    var line = list.preview(("nama;media;surel\nSari;Radar;\"" + typed + "\"\n")
                                    .getBytes(StandardCharsets.UTF_8))
                            .get(0);
                    if (line.verdict() == MailingList.Verdict.REFUSED) {
                        throw new IllegalArgumentException(line.remark());
                    }
                    return line.person().mail();
                },
                "surel pengadu",
                typed -> new Identity("Warga", "", typed, "", "").mail());
    }

    @Test
    void aNameIsOneLineAndATelephoneHasOnlyWhatIsSeen() {
        var letter = story.letter();
        letter.put("contactName", "Ibu" + UNSEEN + " Rahayu\u2028 Wulandari ");
        letter.put("contactPhone", "\u202A0812\u20113456\u00A07890\u202C");
        story.letterArrives(letter);
        assertThat(variable("contactName")).isEqualTo("Ibu Rahayu Wulandari");
        assertThat(variable("contactPhone")).isEqualTo("0812-3456 7890");
        var identity = new Identity("Ibu" + UNSEEN + "\nRahayu", "0812\u2011" + UNSEEN + "3456 7890", "", "", "");
        assertThat(identity.name()).isEqualTo("Ibu Rahayu");
        assertThat(identity.phone()).isEqualTo("0812-3456 7890");

        letter = story.letter();
        letter.put("contactPhone", "hubungi sekretariat");
        var wrong = letter;
        assertThatThrownBy(() -> story.letterArrives(wrong)).hasMessageContaining("nomor telepon");
    }

    @ParameterizedTest
    @CsvSource({
        "a@x.id, a@x.id",
        "A.b+c@X.ID, A.b+c@x.id",
        "\uFF41@\uFF58.id, a@x.id",
        "a@b\u00FCcher.example, a@xn--bcher-kva.example",
        "a@x, ",
        ".a@x.id, ",
        "a..b@x.id, ",
        "a@-x.id, ",
        "a@x.123, ",
        "<a@x.id>, ",
        "a@x.id\\nBcc: b@x.id, "
    })
    void whatIsAnAddress(String typed, String kept) {
        assertThat(MailAddress.read(typed.replace("\\n", "\n"))
                        .map(MailAddress::text)
                        .orElse(null))
                .isEqualTo(kept);
    }

    private CoverageStory returned() {
        return story.letterArrives()
                .completes(
                        "agendaris",
                        "verifyLetter",
                        Map.of("letterDecision", "RETURNED", "letterRemark", "Cap kurang"));
    }

    private Map<String, Object> again(String mail) {
        return with(
                Map.of(
                        "receivedAt",
                        Date.from(clock.instant()),
                        "letterScanReason",
                        "Asli dibawa",
                        "letterSigned",
                        true,
                        "letterStamped",
                        true),
                mail);
    }

    private Map<String, Object> assignment() {
        return Map.of(
                "assignmentSubject",
                "Liput",
                "eventTitle",
                "Acara",
                "eventPlace",
                "Pendopo",
                "eventStart",
                Date.from(clock.instant().plus(Duration.ofHours(100 + FREE.addAndGet(5)))),
                "crew",
                "siti",
                "orderedBy",
                "kabid");
    }

    private static Map<String, Object> with(Map<String, Object> fields, String mail) {
        var all = new HashMap<>(fields);
        all.put("contactEmail", mail);
        return all;
    }

    private String kept(CoverageStory told) {
        return variable("contactEmail");
    }

    private String variable(String name) {
        return (String) engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(story.instance())
                .variableName(name)
                .singleResult()
                .getValue();
    }

    private String profile(String typed) {
        var id = "baru" + UUID.randomUUID().toString().substring(0, 8);
        story.as("admin", () -> {
            var user = engine.getIdentityService().newUser(id);
            user.setFirstName("Baru");
            user.setPassword("Siliput-2026-baru");
            user.setEmail(typed);
            engine.getIdentityService().saveUser(user);
        });
        var kept = engine.getIdentityService()
                .createUserQuery()
                .userId(id)
                .singleResult()
                .getEmail();
        engine.getIdentityService().deleteUser(id);
        return kept;
    }

    private String listed(String mail) {
        return list.entries().stream()
                .map(entry -> entry.person().mail())
                .filter(mail::equals)
                .findFirst()
                .orElseThrow();
    }
}
