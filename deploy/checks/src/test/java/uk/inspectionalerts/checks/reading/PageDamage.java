package uk.inspectionalerts.checks.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Damage inside a PDF that leaves a whole file: pages change places, text moves, changes places or is lost, rules vanish, and
 * objects lose what they hold. The upper half of the first page, which carries the judgements, is hit most.
 */
final class PageDamage {

    private static final Set<String> POSITIONS = Set.of("Td", "TD", "Tm");
    private static final Set<String> TEXTS = Set.of("Tj", "TJ");
    private static final Set<String> RULES = Set.of("re", "l", "m");

    private final Random random;
    private final List<BiConsumer<List<Instruction>, Integer>> edits = List.of(
            this::jitter,
            this::jitter,
            this::exchangePositions,
            this::exchangeTexts,
            this::exchangeTexts,
            this::exchangeBlocks,
            this::loseText,
            this::loseLetters,
            this::loseRule,
            this::lose,
            this::repeat);

    PageDamage(Random random) {
        this.random = random;
    }

    /** An operator with its operands. */
    private record Instruction(String operator, List<Object> operands, Object written) {

        Instruction with(List<Object> others) {
            return new Instruction(operator, others, written);
        }
    }

    /** A damaged copy. Throws {@link IOException} where the damage cannot be written as a file. */
    byte[] damage(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            switch (random.nextInt(8)) {
                case 0 -> movePage(document);
                case 1 -> damageObject(document);
                default -> damagePage(document);
            }
            ByteArrayOutputStream damaged = new ByteArrayOutputStream();
            document.save(damaged, CompressParameters.NO_COMPRESSION);
            return damaged.toByteArray();
        }
    }

    private void movePage(PDDocument document) {
        int pages = document.getNumberOfPages();
        PDPage page = document.getPage(random.nextInt(pages));
        if (random.nextBoolean()) {
            document.removePage(page);
        }
        if (document.getNumberOfPages() > 0 && random.nextBoolean()) {
            document.getPages().insertBefore(page, document.getPage(random.nextInt(document.getNumberOfPages())));
        }
    }

    private void damageObject(PDDocument document) {
        List<COSObjectKey> keys =
                new ArrayList<>(document.getDocument().getXrefTable().keySet());
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            COSObject object = document.getDocument().getObjectFromPool(keys.get(random.nextInt(keys.size())));
            if (object.getObject() instanceof COSStream stream && random.nextBoolean()) {
                damageStream(stream);
            } else if (object.getObject() instanceof COSDictionary dictionary && dictionary.size() > 0) {
                COSName name = new ArrayList<>(dictionary.keySet()).get(random.nextInt(dictionary.size()));
                dictionary.setItem(
                        name, random.nextBoolean() ? COSNull.NULL : new COSFloat(random.nextInt(2000) - 500));
            }
        }
    }

    private void damageStream(COSStream stream) {
        try {
            byte[] bytes;
            try (var in = stream.createInputStream()) {
                bytes = in.readAllBytes();
            }
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(new ByteDamage(random).damage(bytes));
            }
        } catch (IOException undecodable) {
            stream.removeItem(COSName.FILTER); // an image: it now claims to be plain
        }
    }

    private void damagePage(PDDocument document) throws IOException {
        int number = random.nextInt(5) > 0 ? 0 : random.nextInt(document.getNumberOfPages());
        PDPage page = document.getPage(number);
        List<Instruction> instructions = instructions(page);
        for (int i = 0; i < 1 + random.nextInt(16) && !instructions.isEmpty(); i++) {
            int early = Math.min(random.nextInt(instructions.size()), random.nextInt(instructions.size()));
            edits.get(random.nextInt(edits.size())).accept(instructions, early);
        }
        PDStream contents = new PDStream(document);
        try (OutputStream out = contents.createOutputStream(COSName.FLATE_DECODE)) {
            ContentStreamWriter writer = new ContentStreamWriter(out);
            for (Instruction instruction : instructions) {
                writer.writeTokens(instruction.operands());
                writer.writeTokens(List.of(instruction.written()));
            }
        }
        page.setContents(contents);
    }

    private static List<Instruction> instructions(PDPage page) throws IOException {
        List<Instruction> instructions = new ArrayList<>();
        List<Object> operands = new ArrayList<>();
        for (Object token : new PDFStreamParser(page).parse()) {
            if (token instanceof Operator operator) {
                instructions.add(new Instruction(operator.getName(), List.copyOf(operands), operator));
                operands.clear();
            } else {
                operands.add(token);
            }
        }
        return instructions;
    }

    /** Text is set a little, or far, from where it stood. */
    private void jitter(List<Instruction> page, int near) {
        int at = next(page, near, POSITIONS);
        if (at >= 0 && page.get(at).operands().size() >= 2) {
            List<Object> operands = new ArrayList<>(page.get(at).operands());
            int operand = operands.size() - 1 - random.nextInt(2);
            float moved = ((COSNumber) operands.get(operand)).floatValue()
                    + (float) random.nextGaussian() * (random.nextBoolean() ? 3 : 40);
            operands.set(operand, new COSFloat(moved));
            page.set(at, page.get(at).with(operands));
        }
    }

    private void exchangePositions(List<Instruction> page, int near) {
        exchange(page, near, POSITIONS);
    }

    private void exchangeTexts(List<Instruction> page, int near) {
        exchange(page, near, TEXTS);
    }

    /** Two instructions of a kind, seldom far from each other, take each other's place. */
    private void exchange(List<Instruction> page, int near, Set<String> kind) {
        int one = next(page, near, kind);
        int other = next(page, Math.min(page.size() - 1, near + random.nextInt(120)), kind);
        if (one >= 0 && other >= 0) {
            Collections.swap(page, one, other);
        }
    }

    /** Two pieces of text between BT and ET take each other's place in the drawing, which leaves the looks as they are. */
    private void exchangeBlocks(List<Instruction> page, int near) {
        int one = next(page, near, Set.of("BT"));
        int oneEnd = one < 0 ? -1 : next(page, one, Set.of("ET"));
        int other = oneEnd < 0 ? -1 : next(page, oneEnd, Set.of("BT"));
        int otherEnd = other < 0 ? -1 : next(page, other, Set.of("ET"));
        if (otherEnd >= 0) {
            Collections.rotate(page.subList(one, otherEnd + 1), otherEnd - oneEnd);
        }
    }

    private void loseText(List<Instruction> page, int near) {
        loseNext(page, near, TEXTS);
    }

    private void loseRule(List<Instruction> page, int near) {
        loseNext(page, near, RULES);
    }

    private void loseNext(List<Instruction> page, int near, Set<String> kind) {
        int at = next(page, near, kind);
        if (at >= 0) {
            page.remove(at);
        }
    }

    /** A run of letters is lost inside a piece of text. */
    private void loseLetters(List<Instruction> page, int near) {
        int at = next(page, near, TEXTS);
        if (at >= 0 && !page.get(at).operands().isEmpty()) {
            page.set(at, page.get(at).with(List.of(shortened((COSBase)
                    page.get(at).operands().get(0)))));
        }
    }

    private COSBase shortened(COSBase text) {
        if (text instanceof COSArray array && array.size() > 0) {
            COSArray copy = new COSArray(array.toList());
            copy.remove(random.nextInt(copy.size()));
            return copy;
        }
        if (text instanceof COSString string && string.getBytes().length > 2) {
            byte[] bytes = string.getBytes();
            int kept = 2 * random.nextInt(bytes.length / 2);
            return new COSString(Arrays.copyOf(bytes, kept));
        }
        return text;
    }

    private void lose(List<Instruction> page, int at) {
        page.remove(at);
    }

    private void repeat(List<Instruction> page, int at) {
        page.add(random.nextInt(page.size()), page.get(at));
    }

    private static int next(List<Instruction> page, int from, Set<String> kind) {
        for (int i = from; i < page.size(); i++) {
            if (kind.contains(page.get(i).operator())) {
                return i;
            }
        }
        return -1;
    }
}
