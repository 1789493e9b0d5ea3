package id.go.purbalinggakab.siliput.complaint.web;

import id.go.purbalinggakab.siliput.complaint.ComplaintAccess;
import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.Identity;
import id.go.purbalinggakab.siliput.complaint.Intake.ComplainantMode;
import id.go.purbalinggakab.siliput.complaint.Intakes;
import id.go.purbalinggakab.siliput.complaint.web.ComplaintFailures.HiddenComplaint;
import id.go.purbalinggakab.siliput.complaint.web.ComplaintFailures.RefusedPaper;
import id.go.purbalinggakab.siliput.engine.FormPages;
import id.go.purbalinggakab.siliput.engine.TaskDesk;
import id.go.purbalinggakab.siliput.register.Register;
import id.go.purbalinggakab.siliput.register.TrackingLinks;
import java.security.Principal;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What complaint forms show; identities only on request, with a reason, and logged. */
@RestController
@RequestMapping("/siliput/api/complaints")
@RequiredArgsConstructor
class ComplaintController {

    private static final int LONGEST_REASON = 1000;

    private final TaskDesk desk;
    private final FormPages pages;
    private final ComplaintAccess access;
    private final Intakes intakes;
    private final ComplaintCases cases;
    private final Register register;
    private final TrackingLinks links;

    @GetMapping("/tasks/{taskId}/page")
    Map<String, Object> task(@PathVariable String taskId, Principal who) {
        return desk.task(taskId, who.getName())
                .filter(task -> task.caseNumber()
                        .filter(number -> access.mayRead(who.getName(), number))
                        .isPresent())
                .flatMap(task -> pages.task(ComplaintParts.ROOM, task, who.getName()))
                .orElseThrow(() -> new HiddenComplaint("Tugas ini sudah selesai, atau bukan untuk Anda."));
    }

    @GetMapping("/starts/{processKey}/page")
    Map<String, Object> start(@PathVariable String processKey, Principal who) {
        if (!access.handles(who.getName()) || !desk.mayStart(processKey, who.getName())) {
            throw new HiddenComplaint("Formulir ini bukan untuk Anda.");
        }
        return pages.start(ComplaintParts.ROOM, processKey, who.getName())
                .orElseThrow(() -> new HiddenComplaint("Formulir ini bukan untuk Anda."));
    }

    record Opened(String number, String trackingCode, String tracking) {}

    /** The number that a start just drew. */
    @GetMapping("/latest")
    Opened latest(@RequestParam String processInstanceId, Principal who) {
        return cases.ofInstance(processInstanceId)
                .filter(found -> access.mayRead(who.getName(), found.number()))
                .flatMap(found -> register.find(found.number()))
                .map(line -> new Opened(line.number(), line.trackingCode(), links.page(line.trackingCode())))
                .orElseThrow(() -> new HiddenComplaint("Aduan tidak ditemukan, atau bukan untuk Anda."));
    }

    record Why(String why) {}

    @PostMapping("/{number}/identity")
    Identity identity(@PathVariable String number, @RequestBody Why reason, Principal who) {
        if (!access.mayReadIdentity(who.getName(), number)) {
            throw new HiddenComplaint("Aduan tidak ditemukan, atau bukan untuk Anda.");
        }
        var why = reason.why() == null ? "" : reason.why().strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new RefusedPaper("why", "Tulis alasan membuka identitas, paling panjang 1.000 huruf.");
        }
        intakes.ofCase(number)
                .filter(kept -> kept.mode() != ComplainantMode.ANONYMOUS || kept.wayBackKnown())
                .orElseThrow(() -> new HiddenComplaint("Aduan ini tidak menyimpan identitas."));
        return intakes.read(number, why, who.getName());
    }
}
