package id.go.purbalinggakab.siliput.engine.internals;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.ReadOnlyMapELResolver;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.joda.time.DateTime;

/**
 * Expressions read variables and name delegates; they call no methods, wherever they stand (diagram, filter, query):
 * whoever could would run programs on the server. Only {@code dateTime()} may be moved, as filters do.
 */
class ExpressionReader extends JuelExpressionManager {

    ExpressionReader(Map<Object, Object> beans) {
        super(beans);
    }

    @Override
    protected ELResolver createElResolver() {
        var all = new CompositeELResolver();
        all.add(new VariableScopeElResolver());
        all.add(new VariableContextElResolver());
        all.add(new ReadOnlyMapELResolver(beans));
        all.add(new MapELResolver(true));
        all.add(new MovedTime());
        return all;
    }

    private static final class MovedTime extends BeanELResolver {

        private static final Set<String> MOVES = Set.of(
                "plusMinutes",
                "plusHours",
                "plusDays",
                "plusWeeks",
                "plusMonths",
                "minusMinutes",
                "minusHours",
                "minusDays",
                "minusWeeks",
                "minusMonths",
                "withTimeAtStartOfDay");

        private MovedTime() {
            super(true);
        }

        @Override
        public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] values) {
            return base instanceof DateTime && MOVES.contains(String.valueOf(method))
                    ? super.invoke(context, base, method, types, values)
                    : null;
        }

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            return null;
        }
    }
}
