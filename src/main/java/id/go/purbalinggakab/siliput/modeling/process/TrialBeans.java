package id.go.purbalinggakab.siliput.modeling.process;

import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.util.ClassUtils;

/** What a trial is made of: the application without pages and schedules. Carries no stereotype, so that no scan finds it. */
@EnableAutoConfiguration(
        excludeName = {
            "org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration",
            "org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration"
        })
@ConfigurationPropertiesScan(TrialBeans.ROOM)
@ComponentScan(
        basePackages = TrialBeans.ROOM,
        excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TrialBeans.LeftOut.class))
class TrialBeans {

    static final String ROOM = "id.go.purbalinggakab.siliput";

    /** Pages, the start with its schedules, and what lies beside the application on the class path. */
    static class LeftOut implements TypeFilter {

        private static final Pattern NAMES = Pattern.compile(".*\\.(web|portal)\\..*|.*\\.SiliputApplication");

        private final String home = Objects.requireNonNull(
                        TrialBeans.class.getResource(ClassUtils.getClassFileName(TrialBeans.class)))
                .toString()
                .replace(ClassUtils.convertClassNameToResourcePath(TrialBeans.class.getName()) + ".class", "");

        @Override
        public boolean match(MetadataReader found, MetadataReaderFactory readers) throws IOException {
            return !found.getResource().getURL().toString().startsWith(home)
                    || NAMES.matcher(found.getClassMetadata().getClassName()).matches();
        }
    }
}
