package id.go.purbalinggakab.siliput.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.junit.jupiter.api.Test;

/** Sorts every command of the engine and its web applications: allowed to persons by name, or refused by name. */
class ForbiddenCommandsTest {

    private static final Path ALLOWED = Path.of("src/main/resources/engine/allowed-commands.txt");
    private static final Path REFUSED = Path.of("src/test/resources/doors/refused-commands.txt");

    @Test
    void everyCommandIsAllowedOrRefusedByName() throws IOException {
        var sorted = new TreeSet<>(names(ALLOWED));
        var refused = names(REFUSED);
        assertThat(refused).doesNotContainAnyElementsOf(sorted);
        sorted.addAll(refused);
        assertThat(sorted).isEqualTo(commands());
    }

    @Test
    void whatIsInNoListIsRefused() {
        assertThat(AllowedCommands.includes(Unknown.class)).isTrue();
        assertThat(AllowedCommands.includes(String.class)).isFalse();
        assertThat(AllowedCommands.includes(org.camunda.bpm.engine.impl.cmd.DeleteTaskCmd.class))
                .isFalse();
        assertThat(AllowedCommands.includes(org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd.class))
                .isTrue();
    }

    /** Own code decides for itself what it sends. */
    private static final class Unknown {}

    private static Set<String> commands() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.camunda").stream()
                        .filter(type -> type.isAssignableTo(Command.class) && !type.isInterface())
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .filter(type -> !type.getName().contains(".engine.test.")
                                && !type.getName().contains(".impl.test."))
                        .map(JavaClass::getName)
                        .map(name -> name.substring(name.lastIndexOf('.') + 1))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(Path list) throws IOException {
        return Files.readAllLines(list).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
