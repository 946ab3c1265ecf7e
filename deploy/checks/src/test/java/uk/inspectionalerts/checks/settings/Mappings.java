package uk.inspectionalerts.checks.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import uk.inspectionalerts.local.Checkout;

/** The configuration interfaces of a module, read from its sources as the compiler reads them, with their documentation. */
public final class Mappings {

    private static final Path ROOT = Checkout.find().root();
    private static final Map<String, List<Group>> READ = new HashMap<>();

    private final Map<String, Found> interfaces = new HashMap<>();

    private Mappings() {}

    /** The groups of the module, by prefix. */
    public static synchronized List<Group> of(String module) {
        return READ.computeIfAbsent(module, each -> new Mappings().read(each));
    }

    private List<Group> read(String module) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
            parse(files.filter(file -> file.toString().endsWith("Config.java")).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return interfaces.values().stream()
                .flatMap(found -> found.annotation("ConfigMapping").map(prefix -> group(found, prefix)).stream())
                .sorted(Comparator.comparing(Group::prefix).thenComparing(Group::type))
                .toList();
    }

    private void parse(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new TreePathScanner<Void, Void>() {
                    @Override
                    public Void visitClass(ClassTree type, Void nothing) {
                        String name = unit.getPackageName() + "." + type.getSimpleName();
                        interfaces.put(type.getSimpleName().toString(), new Found(name, type, getCurrentPath(), docs));
                        return super.visitClass(type, nothing);
                    }
                }.scan(unit, null);
            }
        }
    }

    private Group group(Found found, String prefix) {
        return new Group(prefix, found.name(), found.meaning(), settings(found, prefix));
    }

    private List<Setting> settings(Found found, String prefix) {
        List<Setting> settings = new ArrayList<>();
        for (Tree member : found.type().getMembers()) {
            if (member instanceof MethodTree method && method.getBody() == null) {
                String property = prefix + "." + kebab(method.getName().toString());
                Found nested = interfaces.get(method.getReturnType().toString());
                if (nested != null && nested.type().getKind() == Tree.Kind.INTERFACE) {
                    settings.addAll(settings(nested, property));
                } else {
                    settings.add(setting(found, method, property));
                }
            }
        }
        for (Tree parent : found.type().getImplementsClause()) {
            settings.addAll(settings(interfaces.get(parent.toString()), prefix));
        }
        return settings;
    }

    private static Setting setting(Found found, MethodTree method, String property) {
        ModifiersTree modifiers = method.getModifiers();
        String type = method.getReturnType().toString();
        boolean optional = type.startsWith("Optional<") || type.startsWith("Map<");
        return new Setting(
                property,
                Kind.of(
                        type,
                        annotation(modifiers, "Min"),
                        annotation(modifiers, "Max"),
                        annotation(modifiers, "Size")),
                found.meaning(method),
                annotation(modifiers, "WithDefault"),
                optional);
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    /** What is said in the annotation, whose only value is a literal. */
    private static Optional<String> annotation(ModifiersTree modifiers, String name) {
        for (AnnotationTree annotation : modifiers.getAnnotations()) {
            if (annotation.getAnnotationType().toString().equals(name)) {
                List<String> literals = new ArrayList<>();
                for (ExpressionTree argument : annotation.getArguments()) {
                    new TreeScanner<Void, Void>() {
                        @Override
                        public Void visitLiteral(LiteralTree literal, Void nothing) {
                            literals.add(String.valueOf(literal.getValue()));
                            return null;
                        }
                    }.scan(argument, null);
                }
                return literals.stream().findFirst();
            }
        }
        return Optional.empty();
    }

    /** A class or interface in a source. */
    private record Found(String name, ClassTree type, TreePath path, DocTrees docs) {

        Optional<String> annotation(String annotation) {
            return Mappings.annotation(type.getModifiers(), annotation);
        }

        String meaning() {
            return markdown(docs.getDocComment(path));
        }

        String meaning(MethodTree method) {
            return markdown(docs.getDocComment(new TreePath(path, method)));
        }

        private static String markdown(String comment) {
            return comment == null
                    ? ""
                    : comment.strip()
                            .split("\n\\s*(\n|@)")[0]
                            .replaceAll("\\{@(?:code|link) #?([^}]*)}", "`$1`")
                            .replaceAll("\\s+", " ")
                            .replace("|", "\\|");
        }
    }
}
