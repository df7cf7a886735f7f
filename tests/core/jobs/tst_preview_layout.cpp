// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/preview_layout.h"
#include "core/model/document_text.h"
#include "core/storage/layout_proposal.h"
#include "tests/core/storage/hand_made_table.h"

using namespace leftfold;
using namespace leftfold::test;

class TstPreviewLayout : public QObject {
    Q_OBJECT

    static std::string proposed() { return documentText(proposeLayout(Engine::Sqlite, streamTable().sample()).document); }

    static LayoutPreview preview(const std::string& document, int rows = 50) {
        HandMadeSource source({streamTable()});
        NoProgress progress;
        return *previewLayout(source, document, "mine.layout.json", rows, progress);
    }

private Q_SLOTS:
    void aProposalShowsEvents() {
        const auto seen = preview(proposed());
        QCOMPARE(seen.table, std::string("shopLog"));
        QCOMPARE(seen.events.size(), std::size_t{12});
        QVERIFY(!seen.more);
        QVERIFY2(seen.findings.empty(), seen.findings.empty() ? "" : seen.findings.front().sentence.c_str());
        QCOMPARE(seen.events.front().aggregate.path(), std::string("order/1"));
        QCOMPARE(seen.events.front().version->value, std::int64_t{0});
        QVERIFY(seen.events.front().occurredAt);
    }

    void noMoreThanAsked() {
        const auto seen = preview(proposed(), 5);
        QCOMPARE(seen.events.size(), std::size_t{5});
        QVERIFY(seen.more);
    }

    void whatIsWrongIsAFinding() {
        expectPart(preview("{").findings.front().sentence, "mine.layout.json:1");
        auto other = proposed();
        other.replace(other.find("\"evtType\""), 9, "\"nothing\"");
        expectPart(preview(other).findings.front().sentence, "The layout does not fit: shopLog lacks nothing");
        expectPart(preview(R"({"leftfold":"layout/1","name":"l","engines":["postgresql"],"events":{"tables":{"e":{"columns":["body"]}},
            "from":"e","fields":{"payload":"e.body"}}})")
                       .findings.front()
                       .sentence,
            "not for this engine");
        expectPart(preview(R"({"leftfold":"layout/1","name":"l","engines":["sqlite"]})").findings.front().sentence, "no \"events\"");
    }

    void aFailingStatementIsAFindingALostStoreIsNot() {
        HandMadeSource source({streamTable()});
        source.failure = Error{ErrorCode::Malformed, "It cannot be ordered.", {}};
        NoProgress progress;
        QCOMPARE(previewLayout(source, proposed(), "l", 50, progress)->findings.front().sentence, std::string("It cannot be ordered."));
        source.failure->code = ErrorCode::Unavailable;
        QVERIFY(!previewLayout(source, proposed(), "l", 50, progress));
    }
};

LEFTFOLD_TEST(TstPreviewLayout)
#include "tst_preview_layout.moc"
