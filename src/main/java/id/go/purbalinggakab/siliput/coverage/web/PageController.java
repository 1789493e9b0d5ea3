package id.go.purbalinggakab.siliput.coverage.web;

import id.go.purbalinggakab.siliput.coverage.CaseFile;
import id.go.purbalinggakab.siliput.coverage.web.CoverageFailures.NotForYou;
import id.go.purbalinggakab.siliput.engine.FormPages;
import id.go.purbalinggakab.siliput.engine.TaskDesk.TaskView;
import java.security.Principal;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everything that a form shows, in one answer. */
@RestController
@RequestMapping("/siliput/api")
@RequiredArgsConstructor
class PageController {

    private final CaseFile cases;
    private final FormPages pages;

    @GetMapping("/tasks/{taskId}/page")
    Map<String, Object> task(@PathVariable String taskId, Principal who) {
        return cases.task(taskId, who.getName())
                .flatMap(task -> pages.task(CaseParts.ROOM, task, who.getName())
                        .map(page -> isClosed(task, who) ? pages.closed(task, who.getName()) : page))
                .orElseThrow(() -> new NotForYou("Tugas ini sudah selesai, atau bukan untuk Anda."));
    }

    private boolean isClosed(TaskView task, Principal who) {
        return task.caseNumber()
                .filter(number -> cases.isClosedTo(who.getName(), number))
                .isPresent();
    }

    @GetMapping("/starts/{processKey}/page")
    Map<String, Object> start(@PathVariable String processKey, Principal who) {
        if (!cases.mayStart(processKey, who.getName())) {
            throw new NotForYou("Formulir ini bukan untuk Anda.");
        }
        return pages.start(CaseParts.ROOM, processKey, who.getName())
                .orElseThrow(() -> new NotForYou("Formulir ini bukan untuk Anda."));
    }
}
