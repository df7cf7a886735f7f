// SPDX-License-Identifier: Apache-2.0
#include "app/cli/proposal_report.h"
#include "tests/runner.h"

using namespace leftfold;

class TstProposalReport : public QObject {
    Q_OBJECT

    static TableProposal table(std::string name, double confidence, std::string refusal = {}) {
        TableProposal made;
        made.table = std::move(name);
        made.confidence = confidence;
        made.refusal = std::move(refusal);
        return made;
    }

private Q_SLOTS:
    void rolesDoubtsAndRivals() {
        LayoutProposals all{"shop.db", {}, {table("log", 0.9), table("old", 0.5), table("users", 0.1, "it is none")}};
        all.tables[0].rows = 7;
        all.tables[0].roles = {{"type", "kind", 0.6, "may be named so"}};
        all.tables[0].doubts = {"It is odd."};
        LayoutPreview preview;
        preview.findings = {{LayoutFinding::Weight::Problem, "type", "It is wrong."}, {LayoutFinding::Weight::Hint, "type", "It is late."}};
        QCOMPARE(cli::proposalRemarks(all, preview),
            std::string("log as a log of events, 90 % sure, by its columns and 7 rows:\n"
                        "  type            kind                          60 %  may be named so\n"
                        "doubt: It is odd.\n"
                        "does not fit: It is wrong.\n"
                        "note: It is late.\n"
                        "also likely: old (50 %): --propose old\n"));
    }

    void noLog() {
        QCOMPARE(cli::noLogSentence({"shop.db", {}, {table("users", 0, "it is none")}}),
            std::string("users is no log of events as far as Leftfold can tell: it is none."));
        QCOMPARE(cli::noLogSentence({"shop.db", {}, {table("users", 0, "it is none"), table("b", 0, "so is it")}}),
            std::string("None of the 2 tables of shop.db looks like a log of events; users comes nearest, but it is none."));
    }
};

LEFTFOLD_TEST(TstProposalReport)
#include "tst_proposal_report.moc"
