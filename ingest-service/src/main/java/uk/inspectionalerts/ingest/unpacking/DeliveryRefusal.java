package uk.inspectionalerts.ingest.unpacking;

import uk.inspectionalerts.web.ProblemException;

/** Why a delivery is refused as a whole, each reason with its status. */
final class DeliveryRefusal {

    private static final int TOO_LARGE = 413;
    private static final int UNPROCESSABLE = 422;

    private DeliveryRefusal() {}

    /** No program that means well writes such a delivery. */
    static ProblemException hostile(String detail) {
        return new ProblemException(UNPROCESSABLE, "Delivery not safe", detail);
    }

    static ProblemException damaged(String detail) {
        return new ProblemException(UNPROCESSABLE, "Archive not readable", detail);
    }

    static ProblemException notFit(String detail) {
        return new ProblemException(UNPROCESSABLE, "Delivery not fit", detail);
    }

    static ProblemException tooLarge(String detail) {
        return new ProblemException(TOO_LARGE, "Delivery too large", detail);
    }

    static ProblemException fileTooLarge(String name, long most) {
        return tooLarge("The file \"" + name + "\" is larger than the " + most + " bytes that one may have.");
    }

    static ProblemException tooManyFiles(int most) {
        return tooLarge("The delivery has more than " + most + " files: send it in parts.");
    }

    static ProblemException tooLargeInAll(long most) {
        return tooLarge("The files of the delivery are larger than " + most + " bytes together: send it in parts.");
    }
}
