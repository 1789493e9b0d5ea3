package id.go.purbalinggakab.siliput.complaint.web;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.archive.DocumentKind;
import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.ComplaintTexts;
import id.go.purbalinggakab.siliput.complaint.Identity;
import id.go.purbalinggakab.siliput.complaint.Intake;
import id.go.purbalinggakab.siliput.complaint.Intake.ComplainantMode;
import id.go.purbalinggakab.siliput.complaint.Intakes;
import id.go.purbalinggakab.siliput.testing.SamplePdf;
import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;

/** Complaints about somebody: running, ended, and one in which the name came up after that person had worked on it. */
record HiddenComplaintStory(
        ProcessEngine engine,
        ComplaintCases cases,
        Intakes intakes,
        ComplaintTexts papers,
        Archive archive,
        Clock clock) {

    record Case(String number, String instance, UUID document) {}

    Case running(String named) {
        return register(named, Map.of());
    }

    /** Sent back to the complainant: waits for the message that completes it. */
    Case incomplete(String named) {
        var told = register(named, Map.of());
        engine.getTaskService()
                .complete(
                        task(told).getId(),
                        Map.of(
                                "classification",
                                "INCOMPLETE",
                                "complaintClass",
                                "RINGAN",
                                "noticeText",
                                paper("noticeText")));
        goesOn(told);
        goesOn(told);
        return told;
    }

    /** Answered on the telephone, so that its process has ended. */
    Case ended(String named) {
        var told = register(
                named,
                Map.of(
                        "answeredAtOnce",
                        true,
                        "complaintClass",
                        "RINGAN",
                        "answer",
                        paper("answer"),
                        "deliveryProof",
                        paper("deliveryProof")));
        goesOn(told);
        return told;
    }

    /** The steps that wait for the job executor, which is off in tests. */
    private void goesOn(Case told) {
        engine.getManagementService().createJobQuery().processInstanceId(told.instance()).messages().list().stream()
                .map(job -> job.getId())
                .forEach(engine.getManagementService()::executeJob);
    }

    /** Handled by the person who is named afterwards; a change entered before shows the number too. */
    Case namedLate(String named) {
        var begun = register("", Map.of());
        take(begun, named, Map.of("classification", "CLASSIFIED", "complaintClass", "NORMATIF"));
        change(begun, Map.of("change", "RECLASSIFY", "newClass", "RINGAN"));
        engine.getTaskService().createComment(task(begun).getId(), begun.instance(), "Menunggu " + begun.number());
        engine.getTaskService().setAssignee(task(begun).getId(), named);
        change(begun, Map.of("change", "NAMED", "namedOfficers", named));
        return begun;
    }

    private void take(Case begun, String user, Map<String, Object> sent) {
        var task = task(begun).getId();
        engine.getTaskService().setAssignee(task, user);
        engine.getTaskService().complete(task, sent);
    }

    private void change(Case begun, Map<String, Object> what) {
        var sent = new HashMap<>(what);
        sent.put("caseNumber", begun.number());
        sent.put("reason", paper("reason"));
        engine.getRuntimeService().startProcessInstanceByKey("complaintChange", sent);
    }

    private Task task(Case about) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(about.instance())
                .singleResult();
    }

    String paper(String what) {
        return papers.write(what, "Sudah diperiksa.", "pejabat").toString();
    }

    private Case register(String named, Map<String, Object> more) {
        var document = archive.store(DocumentKind.COMPLAINT, "aduan.pdf", SamplePdf.stream(), "pejabat")
                .id();
        var intake = intakes.keep(
                new Intake(
                        "Petugas meminta uang transport.",
                        ComplainantMode.NAMED,
                        new Identity("Ibu Rahayu", "", "rahayu@example.id", "", ""),
                        "",
                        Optional.empty(),
                        "",
                        "",
                        Optional.empty(),
                        List.of(document)),
                "pejabat");
        var receipt = new HashMap<String, Object>(more);
        receipt.put("receivedAt", Date.from(clock.instant()));
        receipt.put("receivedVia", "TELEPON");
        receipt.put("complaintKind", "PENGADUAN");
        receipt.put("intake", intake.toString());
        receipt.put("namedOfficers", named);
        var instance = engine.getRuntimeService()
                .createMessageCorrelation("complaint.received")
                .setVariables(receipt)
                .correlateStartMessage()
                .getProcessInstanceId();
        return new Case(cases.ofInstance(instance).orElseThrow().number(), instance, document);
    }
}
