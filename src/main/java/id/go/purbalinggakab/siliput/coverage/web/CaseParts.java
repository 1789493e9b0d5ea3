package id.go.purbalinggakab.siliput.coverage.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.archive.Document;
import id.go.purbalinggakab.siliput.archive.DocumentPurpose;
import id.go.purbalinggakab.siliput.archive.StoredDocument;
import id.go.purbalinggakab.siliput.coverage.Crew;
import id.go.purbalinggakab.siliput.engine.FormLabels;
import id.go.purbalinggakab.siliput.engine.FormPart;
import id.go.purbalinggakab.siliput.engine.FormReader;
import id.go.purbalinggakab.siliput.engine.OwnCases;
import id.go.purbalinggakab.siliput.identity.Appointment;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.identity.Signatures;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.CaseSummary;
import id.go.purbalinggakab.siliput.register.DeadlineRecord;
import id.go.purbalinggakab.siliput.register.LetterEntry;
import id.go.purbalinggakab.siliput.register.Register;
import id.go.purbalinggakab.siliput.register.RunningDeadline;
import id.go.purbalinggakab.siliput.register.ServiceClock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What coverage's forms show of the case itself: its head, due date, people, papers and times. */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class CaseParts {

    static final String ROOM = "";

    private static final Set<String> ANSWER_TASKS = Set.of("verifyLetter", "giveDisposition", "assessRequest");
    private static final Set<String> PRODUCTION_TASKS =
            Set.of("writeRelease", "reviewRelease", "shareOnSocialMedia", "resolveWebsiteRefusal");
    private static final Set<String> EVENT_TIMES = Set.of("actualStart", "actualEnd");
    private static final List<Role> DISPOSING = List.of(Role.KEPALA, Role.SEKRETARIS);

    private final Register register;
    private final Archive archive;
    private final Officers officers;
    private final Signatures signatures;
    private final FormLabels labels;

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record CaseHead(
            String number,
            Optional<String> status,
            String title,
            String place,
            String district,
            String village,
            Optional<Instant> start,
            Optional<Instant> end,
            String sender) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Witness(Optional<Instant> lastPhotoAt, Optional<Instant> plannedEnd, List<Stated> stated) {}

    /** What somebody said about the event's times, and when; the last one of a kind holds. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Stated(String what, Instant at, Instant enteredAt, String byName, Optional<String> reason) {}

    @Bean
    FormPart caseHeadPart() {
        return new FormPart(
                ROOM, "case", "[data-part=case]", reader -> reader.task().map(task -> head(reader)));
    }

    @Bean
    FormPart caseDeadlinePart() {
        return new FormPart(ROOM, "deadline", "[data-part=case]", this::deadline);
    }

    @Bean
    FormPart caseNamesPart() {
        return new FormPart(
                ROOM,
                "names",
                "[data-part=disposition], [data-part=outsideDisposition], [data-part=afterPublication],"
                        + " [data-part=order]",
                this::names);
    }

    /** As the forms of the case's own version say it. */
    @Bean
    FormPart instructionsPart() {
        return new FormPart(
                ROOM, "instructions", "[data-part=disposition], [data-part=outsideDisposition]", reader -> reader.text(
                                DispositionSheet.INSTRUCTIONS)
                        .map(ticks -> reader.caseNumber()
                                .flatMap(register::find)
                                .map(line -> labels.of(line.processInstanceId()).get(DispositionSheet.INSTRUCTIONS))
                                .map(field -> field.text(ticks))
                                .orElse(ticks)));
    }

    @Bean
    FormPart crewNamesPart() {
        return new FormPart(ROOM, "crewNames", "[data-part=direction]", reader -> crew(reader).userIds().stream()
                .map(officers::nameOf)
                .toList());
    }

    @Bean
    FormPart caseDocumentsPart() {
        return new FormPart(
                ROOM,
                "documents",
                "[data-part=letter], [data-part=outsideDisposition], [data-part=afterPublication], [data-part=checks],"
                        + " [data-widget=pictures], [data-widget=upload]",
                reader -> documents(archive, reader).stream()
                        .map(StoredDocument::of)
                        .toList());
    }

    @Bean
    FormPart eventWitnessPart() {
        return new FormPart(ROOM, "witness", "[data-part=witness]", this::witness);
    }

    /** The capacity that the appointment gives stands in the form before anybody chooses. */
    @Bean
    FormPart ownCapacityPart() {
        return new FormPart(
                ROOM, "variables", "[name=actingAs]", reader -> reader.task().map(task -> {
                    var variables = new TreeMap<>(task.variables());
                    variables.put(
                            "actingAs",
                            signatures
                                    .standing(reader.user(), DISPOSING)
                                    .flatMap(Appointment::capacity)
                                    .map(Enum::name)
                                    .orElse("DEFINITIF"));
                    return variables;
                }));
    }

    static Crew crew(FormReader reader) {
        return Crew.parse(reader.text("crew").orElse(""));
    }

    static List<Document> documents(Archive archive, FormReader reader) {
        return reader.caseNumber().map(archive::ofCase).orElse(List.of());
    }

    static Optional<Instant> start(Register register, FormReader reader) {
        return reader.time("eventStart").or(() -> reader.caseNumber()
                .flatMap(register::find)
                .map(CaseSummary::letter)
                .filter(LetterEntry::isOfEvent)
                .map(LetterEntry::eventStart));
    }

    static Optional<Instant> end(Register register, FormReader reader) {
        return reader.time("eventEnd")
                .or(() -> reader.caseNumber().flatMap(register::find).flatMap(found -> found.letter()
                        .eventEnd()));
    }

    /** The case's own variables say it best; a companion process has only the number, the register knows the rest. */
    private CaseHead head(FormReader reader) {
        var summary = reader.caseNumber().flatMap(register::find);
        var letter = summary.map(CaseSummary::letter);
        return new CaseHead(
                reader.caseNumber().orElse(""),
                summary.map(CaseSummary::status).map(CaseStatus::label),
                reader.text("eventTitle")
                        .or(() -> letter.map(LetterEntry::eventTitle))
                        .orElse(""),
                reader.text("eventPlace")
                        .or(() -> letter.map(LetterEntry::eventPlace))
                        .orElse(""),
                reader.text("eventDistrict").orElse(""),
                reader.text("eventVillage").orElse(""),
                start(register, reader),
                end(register, reader),
                reader.text("senderInstitution")
                        .or(() -> letter.map(LetterEntry::sender))
                        .orElse(""));
    }

    /** The running clock of the task's service, with its explanation. */
    private Optional<RunningDeadline> deadline(FormReader reader) {
        if (ANSWER_TASKS.contains(reader.step())) {
            return due(reader, ServiceClock.ANSWER, "jawaban", "answerDueAt");
        }
        return PRODUCTION_TASKS.contains(reader.step())
                ? due(reader, ServiceClock.PRODUCTION, "produksi", "productionDueAt")
                : reader.caseNumber().filter(OwnCases::isOwn).flatMap(number -> own(number, reader.now()));
    }

    /** Of an administrator's own process: the first that runs out. */
    private Optional<RunningDeadline> own(String number, Instant now) {
        return register.deadlines(number).stream()
                .filter(record -> record.metAt().isEmpty())
                .min(Comparator.comparing(DeadlineRecord::due))
                .map(record -> RunningDeadline.of(record, DeadlineRecord.label(record.kind()), now));
    }

    private Optional<RunningDeadline> due(FormReader reader, String kind, String label, String variable) {
        var current = reader.time(variable);
        return reader.caseNumber().flatMap(number -> register.deadlines(number).stream()
                .filter(record -> record.kind().equals(kind))
                .filter(record -> current.filter(record.due()::equals).isPresent())
                .reduce((first, second) -> second)
                .map(record -> RunningDeadline.of(record, label, reader.now())));
    }

    private Map<String, String> names(FormReader reader) {
        var names = new TreeMap<String, String>();
        Stream.of("disposedBy", "orderedBy", "startedBy")
                .flatMap(name -> reader.text(name).stream())
                .forEach(id -> names.put(id, officers.nameOf(id)));
        reader.text("requestedBy").ifPresent(user -> names.put("requestedBy", officers.nameOf(user)));
        reader.text("disposedBy")
                .flatMap(user -> reader.time("dispositionAt").flatMap(at -> signatures
                        .stated(user, DISPOSING, reader.text("actingAs").orElse(""), at)
                        .map(appointment -> signatures.of(user, appointment))))
                .ifPresent(signature -> names.put("disposition", signature));
        return names;
    }

    private Witness witness(FormReader reader) {
        var lastPhoto = documents(archive, reader).stream()
                .filter(document -> document.purposes().contains(DocumentPurpose.EVENT_MATERIAL))
                .flatMap(document -> document.takenAt().stream())
                .max(Comparator.naturalOrder());
        var stated = reader.caseNumber().map(register::statedTimes).orElse(List.of()).stream()
                .filter(time -> EVENT_TIMES.contains(time.what()))
                .map(time -> new Stated(
                        time.what(), time.stated(), time.entered(), officers.nameOf(time.by()), time.reason()))
                .toList();
        return new Witness(lastPhoto, end(register, reader), stated);
    }
}
