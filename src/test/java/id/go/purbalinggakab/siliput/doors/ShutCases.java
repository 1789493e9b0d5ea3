package id.go.purbalinggakab.siliput.doors;

import static id.go.purbalinggakab.siliput.doors.EndpointTable.BEFORE_HIDDEN;
import static id.go.purbalinggakab.siliput.doors.EndpointTable.BEFORE_SECRET;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.complaint.Identity;
import id.go.purbalinggakab.siliput.complaint.Intake;
import id.go.purbalinggakab.siliput.complaint.Intake.ComplainantMode;
import id.go.purbalinggakab.siliput.complaint.Intakes;
import id.go.purbalinggakab.siliput.coverage.process.CoverageStory;
import id.go.purbalinggakab.siliput.identity.Role;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A secret letter that waits in the division, and a complaint about the secretary: what nobody shut out may read of them.
 *
 * @param letter its process instance, as of the complaint
 */
record ShutCases(String letter, String complaint, Map<String, Places> places, Map<String, List<String>> words) {

    private static final String TITLE = "Rapat Pengamanan Tertutup Ganesha";
    private static final String CONTACT = "Nyonya Ganeshawati";
    private static final String PHONE = "081298765432";

    static ShutCases of(ProcessEngine engine, Archive archive, Intakes intakes, JdbcClient jdbc, Clock clock) {
        var story = new CoverageStory(engine, archive, clock);
        var letter = story.letter();
        var start = clock.instant().plus(Duration.ofDays(900));
        letter.put("letterNumber", "R/" + letter.get("letterScan"));
        letter.put("secrecy", "RAHASIA");
        letter.put("eventTitle", TITLE);
        letter.put("contactName", CONTACT);
        letter.put("contactPhone", PHONE);
        letter.put("eventStart", Date.from(start));
        letter.put("eventEnd", Date.from(start.plus(Duration.ofHours(1))));
        story.letterArrives(letter).deskVerifies().headDisposes();
        var scan = letter.get("letterScan").toString();
        var complaint = complaint(engine, intakes, clock);
        return new ShutCases(
                story.instance(),
                complaint,
                Map.of(
                        BEFORE_SECRET,
                        Places.ofShutCase(
                                engine,
                                story.instance(),
                                "eventTitle",
                                Map.of(
                                        "/siliput/api/starts",
                                        "withdrawRequest",
                                        "/berkas",
                                        scan,
                                        "/siliput/api/documents",
                                        scan,
                                        "/kantor/pemberitahuan",
                                        notice(jdbc, story.number()))),
                        BEFORE_HIDDEN,
                        Places.ofShutCase(
                                engine,
                                complaint,
                                "complaintKind",
                                Map.of("/siliput/api/complaints/starts", "complaintChange"))),
                Map.of(
                        BEFORE_SECRET,
                        List.of(TITLE, CONTACT, PHONE),
                        BEFORE_HIDDEN,
                        List.of("\"" + number(engine, complaint) + "\"", ">" + number(engine, complaint) + "<")));
    }

    List<String> instances() {
        return List.of(letter, complaint);
    }

    private static String complaint(ProcessEngine engine, Intakes intakes, Clock clock) {
        var intake = intakes.keep(
                new Intake(
                        "Sekretaris tidak ramah.",
                        ComplainantMode.ANONYMOUS,
                        Identity.NONE,
                        "",
                        Optional.empty(),
                        "",
                        "",
                        Optional.empty(),
                        List.of()),
                "pejabat");
        var receipt = new HashMap<String, Object>();
        receipt.put("receivedAt", Date.from(clock.instant()));
        receipt.put("receivedVia", "TELEPON");
        receipt.put("complaintKind", "PENGADUAN");
        receipt.put("intake", intake.toString());
        receipt.put("namedOfficers", "sekretaris");
        var definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("complaint")
                .latestVersion()
                .singleResult()
                .getId();
        engine.getIdentityService().setAuthentication("pejabat", List.of(Role.PEJABAT_PENGADUAN.group()));
        try {
            return engine.getFormService().submitStartForm(definition, receipt).getProcessInstanceId();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private static String number(ProcessEngine engine, String instance) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey();
    }

    private static String notice(JdbcClient jdbc, String number) {
        return jdbc.sql("select cast(id as varchar(36)) from notice where case_number = ? and user_id is null")
                .param(number)
                .query(String.class)
                .list()
                .get(0);
    }
}
