package id.go.purbalinggakab.siliput.coverage.web;

import id.go.purbalinggakab.siliput.coverage.CaseFile;
import id.go.purbalinggakab.siliput.engine.TaskDesk.TaskView;
import java.security.Principal;
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
    private final TaskPages taskPages;
    private final StartPages startPages;

    @GetMapping("/tasks/{taskId}/page")
    FormPage task(@PathVariable String taskId, Principal who) {
        return cases.task(taskId, who.getName())
                .map(task ->
                        isClosed(task, who) ? taskPages.closed(task, who.getName()) : taskPages.of(task, who.getName()))
                .orElseThrow(() -> new NotForYou("Tugas ini sudah selesai, atau bukan untuk Anda."));
    }

    private boolean isClosed(TaskView task, Principal who) {
        return task.caseNumber()
                .filter(number -> cases.isClosedTo(who.getName(), number))
                .isPresent();
    }

    @GetMapping("/starts/{processKey}/page")
    FormPage start(@PathVariable String processKey, Principal who) {
        if (!cases.mayStart(processKey, who.getName())) {
            throw new NotForYou("Formulir ini bukan untuk Anda.");
        }
        return startPages.of(processKey, who.getName());
    }
}
