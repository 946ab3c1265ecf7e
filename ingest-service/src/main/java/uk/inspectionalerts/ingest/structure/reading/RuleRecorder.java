package uk.inspectionalerts.ingest.structure.reading;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import uk.inspectionalerts.ingest.structure.layout.Rule;

/**
 * Notes the level and upright lines that a page draws, whether as strokes or as thin filled boxes. Curves, slants and
 * filled areas are of no use for tables and are passed over.
 */
final class RuleRecorder {
    /** A page with more lines holds a drawing, not a table. */
    private static final int MOST_RULES = 4000;

    /** A filled box thinner than this is a line. */
    private static final float THIN = 2.5f;

    private static final Set<String> STROKES = Set.of("S", "s", "B", "B*", "b", "b*");
    private static final Set<String> FILLS = Set.of("f", "F", "f*");

    private final PDFStreamEngine engine;
    private final List<float[]> boxes = new ArrayList<>();
    private final List<float[]> lines = new ArrayList<>();
    private List<Rule> rules = new ArrayList<>();
    private PDRectangle area;
    private Point2D.Float pen;
    private Point2D.Float start;

    RuleRecorder(PDFStreamEngine engine) {
        this.engine = engine;
    }

    void begin(PDRectangle pageArea) {
        area = pageArea;
        rules = new ArrayList<>();
        forgetPath();
    }

    List<Rule> end() {
        return rules.size() >= MOST_RULES ? List.of() : rules;
    }

    List<OperatorProcessor> operators() {
        List<OperatorProcessor> operators = new ArrayList<>();
        operators.add(operator("re", this::box));
        operators.add(operator("m", this::move));
        operators.add(operator("l", this::line));
        operators.add(operator("h", ignored -> close()));
        operators.add(operator("n", ignored -> forgetPath()));
        for (String name : STROKES) {
            operators.add(operator(name, ignored -> {
                if (name.startsWith("s") || name.startsWith("b")) {
                    close();
                }
                stroke();
            }));
        }
        for (String name : FILLS) {
            operators.add(operator(name, ignored -> fill()));
        }
        return operators;
    }

    private OperatorProcessor operator(String name, Consumer<List<COSBase>> action) {
        return new OperatorProcessor(engine) {
            @Override
            public void process(Operator operator, List<COSBase> operands) {
                if (rules.size() < MOST_RULES && lines.size() < MOST_RULES && boxes.size() < MOST_RULES) {
                    action.accept(operands);
                }
            }

            @Override
            public String getName() {
                return name;
            }
        };
    }

    private void box(List<COSBase> operands) {
        if (operands.size() < 4) {
            return;
        }
        Point2D.Float a = point(number(operands, 0), number(operands, 1));
        Point2D.Float b = point(number(operands, 0) + number(operands, 2), number(operands, 1) + number(operands, 3));
        boxes.add(new float[] {Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y)});
    }

    private void move(List<COSBase> operands) {
        if (operands.size() >= 2) {
            pen = point(number(operands, 0), number(operands, 1));
            start = pen;
        }
    }

    private void line(List<COSBase> operands) {
        if (operands.size() >= 2 && pen != null) {
            lineTo(point(number(operands, 0), number(operands, 1)));
        }
    }

    private void close() {
        if (pen != null) {
            lineTo(start);
        }
    }

    private void lineTo(Point2D.Float to) {
        lines.add(new float[] {pen.x, pen.y, to.x, to.y});
        pen = to;
    }

    private void stroke() {
        for (float[] box : boxes) {
            rule(box[0], box[1], box[2], box[1]);
            rule(box[0], box[3], box[2], box[3]);
            rule(box[0], box[1], box[0], box[3]);
            rule(box[2], box[1], box[2], box[3]);
        }
        for (float[] line : lines) {
            rule(line[0], line[1], line[2], line[3]);
        }
        forgetPath();
    }

    private void fill() {
        for (float[] box : boxes) {
            if (box[3] - box[1] <= THIN) {
                rule(box[0], box[1], box[2], box[1]);
            }
            if (box[2] - box[0] <= THIN) {
                rule(box[0], box[1], box[0], box[3]);
            }
        }
        if (lines.size() == 4 || lines.size() == 3) {
            fillQuadrangle();
        }
        forgetPath();
    }

    /** A filled path of three or four lines may be a thin box drawn without the instruction for boxes. */
    private void fillQuadrangle() {
        float left = Float.MAX_VALUE;
        float top = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float bottom = -Float.MAX_VALUE;
        for (float[] line : lines) {
            left = Math.min(left, Math.min(line[0], line[2]));
            right = Math.max(right, Math.max(line[0], line[2]));
            top = Math.min(top, Math.min(line[1], line[3]));
            bottom = Math.max(bottom, Math.max(line[1], line[3]));
        }
        if (bottom - top <= THIN) {
            rule(left, top, right, top);
        } else if (right - left <= THIN) {
            rule(left, top, left, bottom);
        }
    }

    private void rule(float ax, float ay, float bx, float by) {
        if (Math.abs(ay - by) < 0.5f) {
            rules.add(new Rule(false, ay, Math.min(ax, bx), Math.max(ax, bx)));
        } else if (Math.abs(ax - bx) < 0.5f) {
            rules.add(new Rule(true, ax, Math.min(ay, by), Math.max(ay, by)));
        }
    }

    private void forgetPath() {
        boxes.clear();
        lines.clear();
        pen = null;
        start = null;
    }

    private Point2D.Float point(float x, float y) {
        Matrix matrix = engine.getGraphicsState().getCurrentTransformationMatrix();
        Point2D.Float point = matrix.transformPoint(x, y);
        point.x -= area.getLowerLeftX();
        point.y = area.getHeight() - (point.y - area.getLowerLeftY());
        return point;
    }

    private static float number(List<COSBase> operands, int index) {
        return operands.get(index) instanceof COSNumber number ? number.floatValue() : 0;
    }
}
