package id.go.purbalinggakab.siliput.coverage.process;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.archive.Document;
import id.go.purbalinggakab.siliput.archive.DocumentKind;
import id.go.purbalinggakab.siliput.archive.DocumentPurpose;
import id.go.purbalinggakab.siliput.engine.FieldKind;
import id.go.purbalinggakab.siliput.engine.FormField;
import id.go.purbalinggakab.siliput.engine.Forms;
import id.go.purbalinggakab.siliput.engine.Problem;
import id.go.purbalinggakab.siliput.engine.StepRules;
import id.go.purbalinggakab.siliput.engine.Submission;
import id.go.purbalinggakab.siliput.engine.process.Judged;
import id.go.purbalinggakab.siliput.testing.EngineTest;
import id.go.purbalinggakab.siliput.testing.SamplePhoto;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every field of every form and message that names a document, asked with documents that it must not take. */
@EngineTest
class DocumentFieldsTest {

    private static final String CASE = "ADU-2026-70001";
    private static final String SENDER = "agendaris";
    private static final Pattern WIDGET =
            Pattern.compile("<input[^>]*name=\"(\\w+)\"[^>]*data-widget=\"(?:upload|letter|pictures)\"");

    private static final Map<String, DocumentPurpose> FIELDS = Map.of(
            "letterScan", DocumentPurpose.LETTER,
            "dispositionScan", DocumentPurpose.DISPOSITION,
            "withdrawalScan", DocumentPurpose.PAPER,
            "askedDocument", DocumentPurpose.PAPER,
            "basisDocument", DocumentPurpose.PAPER,
            "attachments", DocumentPurpose.COMPLAINT_FILE,
            "deliveryDocument", DocumentPurpose.COMPLAINT_FILE,
            "authorityDocument", DocumentPurpose.COMPLAINT_FILE,
            "releasePictures", DocumentPurpose.NEWS_PHOTO);

    @Autowired
    Forms forms;

    @Autowired
    Archive archive;

    private final Map<DocumentKind, Document> own = new EnumMap<>(DocumentKind.class);

    @Test
    void everyPickerOfAFormIsOneOfTheseFields() throws IOException {
        var named = new TreeSet<String>();
        try (var files = Files.list(Path.of("forms"))) {
            for (var file : files.toList()) {
                WIDGET.matcher(Files.readString(file)).results().forEach(found -> named.add(found.group(1)));
            }
        }
        assertThat(named).containsExactlyInAnyOrderElementsOf(FIELDS.keySet());
    }

    @Test
    void everyFieldTakesOnlyDocumentsOfItsPurposeItsCaseAndItsSender() {
        for (var kind : DocumentKind.values()) {
            own.put(kind, stored(kind, SENDER));
        }
        var asked = 0;
        for (var form : forms.all()) {
            for (var field : taken(form).map(FormField::name).toList()) {
                if (FIELDS.containsKey(field)) {
                    ask(form, field, FIELDS.get(field));
                    asked++;
                }
            }
        }
        assertThat(asked).as("forms and messages with a document").isGreaterThan(12);
    }

    /** Slips of the keyboard, on whatever form or message a date comes. */
    @Test
    void everyDateKnowsWhatCannotBeMeant() {
        var now = Instant.parse("2026-11-02T02:00:00Z");
        var dates = forms.all().stream()
                .flatMap(DocumentFieldsTest::taken)
                .filter(field -> field.kind() == FieldKind.INSTANT)
                .toList();
        assertThat(dates).hasSizeGreaterThan(25).allSatisfy(field -> {
            for (var day : List.of("0206-11-02", "1926-11-02", "2062-11-02", "2226-11-02", "+12027-01-01")) {
                assertThat(field.window().problem(LocalDate.parse(day), now))
                        .as("%s on %s", field.name(), day)
                        .isPresent();
            }
            assertThat(field.window().problem(now, now)).as(field.name()).isEmpty();
        });
        assertThat(dates)
                .filteredOn(field ->
                        Set.of("eventStart", "eventEnd", "publishAt", "endsAt").contains(field.name()))
                .hasSizeGreaterThan(8)
                .allMatch(field -> field.window()
                        .problem(now.plus(Duration.ofDays(60)), now)
                        .isEmpty());
    }

    private void ask(StepRules form, String field, DocumentPurpose purpose) {
        for (var document : own.values()) {
            assertThat(refuses(form, field, document))
                    .as("%s.%s with an own %s", form.step(), field, document.kind())
                    .isNotEqualTo(document.purposes().contains(purpose));
        }
        var kind = own.values().stream()
                .filter(document -> document.purposes().contains(purpose))
                .findFirst()
                .orElseThrow()
                .kind();
        assertThat(refuses(form, field, stored(kind, "siti")))
                .as("%s.%s with somebody else's upload", form.step(), field)
                .isTrue();
        var elsewhere = stored(kind, SENDER);
        archive.bind(elsewhere.id(), purpose, "LIP-2026-70009");
        assertThat(refuses(form, field, elsewhere))
                .as("%s.%s with a document of another case", form.step(), field)
                .isTrue();
        if (!form.step().equals("appointActing")) {
            var colleagues = stored(kind, "siti");
            archive.bind(colleagues.id(), purpose, CASE);
            assertThat(refuses(form, field, colleagues))
                    .as("%s.%s with the case's own", form.step(), field)
                    .isFalse();
        }
    }

    private Document stored(DocumentKind kind, String user) {
        return archive.store(kind, "foto.jpg", new ByteArrayInputStream(SamplePhoto.jpeg()), user);
    }

    private static boolean refuses(StepRules form, String field, Document document) {
        var values = new HashMap<String, Object>();
        for (var other : taken(form).toList()) {
            values.put(other.name(), plausible(other));
        }
        values.put(
                field,
                field.equals("releasePictures")
                        ? "[{\"document\":\"%s\",\"caption\":\"a\",\"altText\":\"b\"}]".formatted(document.id())
                        : document.id().toString());
        FIELDS.keySet().stream().filter(name -> !name.equals(field)).forEach(values::remove);
        values.put("caseNumber", CASE);
        var submission =
                new Submission(form.step(), values, Map.of(), Optional.of(CASE), Optional.of(SENDER), Optional.empty());
        return form.rules().apply(submission).stream().map(Problem::field).anyMatch(field::equals);
    }

    private static Stream<FormField> taken(StepRules rules) {
        return Judged.form(rules).fields().stream()
                .filter(field -> !rules.without().contains(field.name()));
    }

    private static Object plausible(FormField field) {
        return switch (field.kind()) {
            case INSTANT -> Date.from(Instant.parse("2026-11-02T02:00:00Z"));
            case FLAG -> true;
            case CHOICE ->
                field.options().isEmpty()
                        ? "RINGAN"
                        : field.options().keySet().iterator().next();
            case NUMBER, COUNT -> 1;
            case TEXT, NAME, TICKS, PAPER, REFERENCE, INTAKE, LOCAL -> "1";
            case MAIL -> "a@contoh.id";
            case PHONE -> "0812 3456 7890";
            case LINK -> "https://contoh.id/1";
        };
    }
}
