package id.go.purbalinggakab.siliput.engine;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.go.purbalinggakab.siliput.engine.TaskDesk.TaskView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Pages of the shipped forms, without an engine. */
public final class ShippedFormPages {

    private static final Map<String, String> STARTS = Map.of("recordDisposition", "enterDisposition");

    private ShippedFormPages() {}

    /** @param rooms the classes that make the parts */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public static FormPages of(Forms forms, Clock clock, Object... rooms) {
        var files = mock(FormFiles.class);
        when(files.of(any(TaskView.class)))
                .then(call -> file(call.getArgument(0, TaskView.class).key()));
        when(files.ofStart(any())).then(call -> file(STARTS.get(call.getArgument(0, String.class))));
        var beans = new AnnotationConfigApplicationContext();
        for (Object room : rooms) {
            beans.registerBean(room.getClass().getName(), (Class) room.getClass(), () -> room);
        }
        beans.refresh();
        return new FormPages(files, beans.getBeanProvider(FormPart.class), forms, clock);
    }

    /** What a shipped form asks, by name. */
    public static Map<String, FormField> fields(String form) {
        return file(form).fields().stream().collect(Collectors.toMap(FormField::name, field -> field));
    }

    private static FormFile file(String id) {
        var name = "forms/%s.html".formatted(id);
        try {
            return FormFile.read(name, Files.readAllBytes(Path.of(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
