// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "tests/runner.h"
#include "tests/ui/models/sample_events.h"
#include "ui/models/event_metadata.h"

using namespace leftfold;
using namespace leftfold::ui;

class TstEventMetadata : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void leavesOutWhatIsKnown() {
        const Value all = parseJson(
            R"({"event_id":"event-7","occurred_at":"2026-03-01T09:14:00.007Z","version":7,"user":"zoe","nested":{"id":"event-7"}})")
                              .value();
        QCOMPARE(toJson(metadataBeyond(ui::test::sampleEvent(7), all)), std::string(R"({"user":"zoe","nested":{"id":"event-7"}})"));
    }
    void keepsWhatContradicts() {
        const Value all = parseJson(R"({"event_id":"another","version":"8"})").value();
        QCOMPARE(metadataBeyond(ui::test::sampleEvent(7), all).size(), std::size_t{2});
    }
    void keepsWhatIsNoObject() { QCOMPARE(toJson(metadataBeyond(ui::test::sampleEvent(7), Value::integer(7))), std::string("7")); }
};

LEFTFOLD_TEST(TstEventMetadata)
#include "tst_event_metadata.moc"
