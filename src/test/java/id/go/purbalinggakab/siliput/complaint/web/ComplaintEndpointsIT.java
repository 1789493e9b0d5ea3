package id.go.purbalinggakab.siliput.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.acting.EarlyEnd;
import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.ComplaintTexts;
import id.go.purbalinggakab.siliput.complaint.Intakes;
import id.go.purbalinggakab.siliput.complaint.web.EngineEndpoints.Endpoint;
import id.go.purbalinggakab.siliput.complaint.web.HiddenComplaintStory.Case;
import id.go.purbalinggakab.siliput.identity.Acting;
import id.go.purbalinggakab.siliput.testing.Visitor;
import id.go.purbalinggakab.siliput.testing.WebTest;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.admin.impl.plugin.resources.AdminPluginsRootResource;
import org.camunda.bpm.cockpit.impl.plugin.resources.BaseRootResource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.impl.NamedProcessEngineRestServiceImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whom a complaint names finds nothing of it at any endpoint of the engine and its web applications: no list changes, no
 * count, no report, and what is asked for by its id does not answer. The endpoints are read off the resource classes.
 */
@WebTest
class ComplaintEndpointsIT {

    private static final String REST = "/engine-rest/";
    private static final String WEBAPPS = "/camunda/api/engine/";
    private static final String COCKPIT = "/camunda/api/cockpit/";
    private static final String ADMIN = "/camunda/api/admin/";

    /** One resource serves both roads; these show that it does. */
    private static final List<String> ON_BOTH_ROADS = List.of("pejabat", "auditor");

    /** What somebody reading complaints must see change, or this test could not fail. */
    private static final List<String> SEEN = List.of(
            "process-instance",
            "process-instance/count",
            "history/process-instance",
            "history/process-instance/count",
            "history/activity-instance",
            "history/variable-instance/count",
            "variable-instance",
            "execution/count",
            "event-subscription",
            "job/count",
            "history/job-log");

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ComplaintCases cases;

    @Autowired
    Intakes intakes;

    @Autowired
    ComplaintTexts papers;

    @Autowired
    Archive archive;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    Acting acting;

    @Autowired
    EarlyEnd earlyEnd;

    private HiddenComplaintStory story;

    @BeforeEach
    void aStory() {
        story = new HiddenComplaintStory(engine, cases, intakes, papers, archive, clock);
    }

    /** Cases in all states for who works with complaints and who reads everything, each state for some of the others. */
    @ParameterizedTest
    @CsvSource({
        "pejabat, running ended namedLate",
        "auditor, running ended namedLate",
        "tim, ended namedLate",
        "admin, running namedLate",
        "sekretaris, running",
        "kepala, ended",
        "agendaris, namedLate"
    })
    void whoIsNamedFindsNothingAnywhere(String user, String states) {
        var person = person(user);
        var before = everyList(person);
        var hidden = Stream.of(states.split(" "))
                .map(state -> caseNaming(user, state))
                .toList();
        var leaks = new TreeSet<>(changed(before, everyList(person)));
        hidden.forEach(one -> leaks.addAll(answering(person, one)));
        hidden.forEach(one -> leaks.addAll(ownPages(person.visitor(), one)));
        assertThat(leaks).isEmpty();
        assertThat(before).hasSizeGreaterThan(150);
    }

    /** The case from before the order and one that arrives under it, at every endpoint and on our own pages. */
    @ParameterizedTest
    @CsvSource({"sekretaris, agendaris", "tim2, budi", "auditor, siti"})
    void whoReadsComplaintsInThePlaceOfTheAccusedAloneFindsNothingEither(String accused, String substitute) {
        var earlier = List.of(story.running(accused), story.ended(accused), story.namedLate(accused));
        var another = story.running("admin");
        away(accused, substitute);
        try {
            var person = person(substitute);
            var before = everyList(person);
            var later = story.running(accused);
            var leaks = new TreeSet<>(changed(before, everyList(person)));
            Stream.concat(earlier.stream(), Stream.of(later)).forEach(hidden -> {
                leaks.addAll(answering(person, hidden));
                leaks.addAll(ownPages(person.visitor(), hidden));
            });
            assertThat(leaks).isEmpty();
            assertThat(answering(person, another))
                    .as("acts for somebody who reads")
                    .hasSizeGreaterThan(20);
        } finally {
            acting.absences(accused).forEach(absence -> earlyEnd.end(absence.id(), accused));
        }
        assertThat(answering(person(substitute), earlier.get(0))).isEmpty();
    }

    private void away(String user, String substitute) {
        var now = clock.instant();
        engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "actingHolder",
                        Map.of(
                                "absentOfficer",
                                user,
                                "actingOfficer",
                                substitute,
                                "capacity",
                                "PLH",
                                "startsAt",
                                Date.from(now),
                                "endsAt",
                                Date.from(now.plus(Duration.ofDays(3))),
                                "basis",
                                "Surat cuti 800/12/2026"));
        var coming = acting.open().stream()
                .filter(appointment ->
                        appointment.isComing() && appointment.absent().equals(user))
                .findFirst()
                .orElseThrow();
        engine.getManagementService()
                .executeJob(engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(coming.processInstance())
                        .singleResult()
                        .getId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tim", "auditor", "admin"})
    void whoIsNotNamedFindsTheSameThingThere(String user) {
        var person = person(user);
        var before = everyList(person);
        var shown = story.running("budi");
        assertThat(changed(before, everyList(person)))
                .containsAll(SEEN.stream()
                        .flatMap(path -> (ON_BOTH_ROADS.contains(user) ? Stream.of(REST, WEBAPPS) : Stream.of(REST))
                                .map(road -> "GET %sengine/web/%s".formatted(road, path)))
                        .toList());
        assertThat(answering(person, shown)).hasSizeGreaterThan(20);
    }

    private Case caseNaming(String user, String state) {
        return switch (state) {
            case "running" -> story.running(user);
            case "ended" -> story.ended(user);
            case "namedLate" -> story.namedLate(user);
            default -> throw new IllegalArgumentException(state);
        };
    }

    private Asking person(String user) {
        return new Asking(new Visitor(port).loggedIn(user), user);
    }

    private Map<String, String> everyList(Asking person) {
        var answers = new TreeMap<String, String>();
        endpoints(person).flatMap(this::withoutCase).forEach(at -> answers.put(at.toString(), person.ask(at)));
        return answers;
    }

    private static Set<String> changed(Map<String, String> before, Map<String, String> after) {
        return before.keySet().stream()
                .filter(at -> !Asking.isSame(before.get(at), after.get(at)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Endpoints that say anything of a case when asked by an id of it, which itself may come back; both roads are one. */
    private Set<String> answering(Asking person, Case about) {
        var ids = new CaseIds(jdbc);
        var secrets = ids.secrets(about);
        return endpoints(person)
                .flatMap(at ->
                        ids.paths(resource(at), about).stream().map(path -> new Endpoint(at.verb(), prefix(at) + path)))
                .filter(at -> {
                    var answer = person.ask(at);
                    return isContent(answer)
                            || secrets.stream()
                                    .filter(secret -> !at.path().contains(secret))
                                    .anyMatch(answer::contains);
                })
                .map(Endpoint::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isContent(String answer) {
        return answer.startsWith("200 ")
                && !List.of("200 ", "200 []", "200 {}", "200 {\"count\":0}").contains(answer);
    }

    private Set<String> ownPages(Visitor visitor, Case hidden) {
        var task = engine
                .getHistoryService()
                .createHistoricTaskInstanceQuery()
                .processInstanceId(hidden.instance())
                .list()
                .stream()
                .map(found -> found.getId())
                .findFirst()
                .orElse("none");
        return Stream.of(
                        "/siliput/api/complaints/tasks/" + task + "/page",
                        "/siliput/api/tasks/" + task + "/page",
                        "/siliput/api/complaints/latest?processInstanceId=" + hidden.instance(),
                        "/siliput/api/latest-case?processInstanceId=" + hidden.instance(),
                        "/siliput/api/documents/" + hidden.document(),
                        "/berkas/" + hidden.document(),
                        "/cetak/tanda-terima/" + hidden.number() + ".pdf",
                        "/cetak/disposisi/" + hidden.number() + ".pdf",
                        "/siliput/api/complaints/starts/complaint/page",
                        "/siliput/api/complaints/starts/complaintChange/page",
                        "/kantor/kalender",
                        "/beranda")
                .filter(path -> {
                    var answer = visitor.get(path);
                    return answer.body().contains(hidden.number())
                            || path.matches(".*(/tasks/|Instance|documents|berkas|cetak).*")
                                    && answer.statusCode() != 404;
                })
                .collect(Collectors.toSet());
    }

    /** Lists as they are, definitions one by one; a case's own things are asked by id. */
    private Stream<Endpoint> withoutCase(Endpoint at) {
        if (resource(at).equals("authorization") || resource(at).equals("authorization/count")) {
            return Stream.of(0, 4, 6, 7, 8, 19, 20)
                    .map(type -> new Endpoint(at.verb(), at.path() + "?resourceType=" + type));
        }
        if (resource(at).equals("process-definition/statistics")) {
            return Stream.of("", "?failedJobs=true", "?incidents=true", "?rootIncidents=true")
                    .map(more -> new Endpoint(at.verb(), at.path() + more));
        }
        if (resource(at).matches("(history/)?(process|decision)-definition/\\{id\\}/(statistics|called.*)")) {
            return definitions(at);
        }
        if (at.path().contains("process-definition/key/{key}/statistics")) {
            return Stream.of(new Endpoint(at.verb(), at.path().replace("{key}", "complaint")));
        }
        if (resource(at).equals("metrics/{name}/sum")) {
            return Stream.of("activity-instance-start", "root-process-instance-start", "job-successful")
                    .map(name -> new Endpoint(at.verb(), at.path().replace("{name}", name)));
        }
        return at.path().contains("{") ? Stream.empty() : Stream.of(at);
    }

    private Stream<Endpoint> definitions(Endpoint at) {
        return engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list().stream()
                .map(definition -> new Endpoint(at.verb(), at.path().replace("{id}", definition.getId())));
    }

    private static String resource(Endpoint at) {
        return at.path().substring(prefix(at).length());
    }

    private static String prefix(Endpoint at) {
        return at.path().replaceFirst("((/engine/|/plugin/base/|/plugin/adminPlugins/)web/?|/static/).*", "$1");
    }

    private static Stream<Endpoint> endpoints(Asking person) {
        return Stream.of(
                        at(REST, NamedProcessEngineRestServiceImpl.class),
                        ON_BOTH_ROADS.contains(person.user())
                                ? at(WEBAPPS, NamedProcessEngineRestServiceImpl.class)
                                : List.<Endpoint>of(),
                        at(COCKPIT, BaseRootResource.class),
                        at(ADMIN, AdminPluginsRootResource.class))
                .flatMap(List::stream);
    }

    private static List<Endpoint> at(String base, Class<?> root) {
        return new EngineEndpoints(root)
                .all().stream()
                        .map(endpoint -> new Endpoint(
                                endpoint.verb(), base + endpoint.path().replaceFirst("\\{(name|engine)\\}", "web")))
                        .toList();
    }
}
