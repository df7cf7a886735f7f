// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/find_first.h"
#include "core/jobs/pick_events.h"
#include "tests/core/jobs/long_log.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstPickEvents : public QObject {
    Q_OBJECT

    static std::vector<PickedRows> picks(MemoryStore& store) {
        EventQuery second;
        second.after = **cursorOf(store, store.events()[511]);
        return {{{}, {0, 3, 4}}, {second, {1, 400}}};
    }

private Q_SLOTS:
    void theRowsOfSeveralPagesComeInOrder() {
        const auto store = longLog(1000);
        NoProgress unwatched;
        std::string positions;
        QVERIFY(pickEvents(*store, picks(*store), unwatched, [&](const Event& event) -> Result<> {
            positions += std::to_string(event.position->value) + ' ';
            return {};
        }));
        QCOMPARE(positions, std::string("1 4 5 514 913 "));
    }

    void itCanBeStopped() {
        const auto store = longLog(1000);
        StopAt stop(1);
        const auto picked = pickEvents(*store, picks(*store), stop, [](const Event&) { return Result<>(); });
        QVERIFY(picked.error().code == ErrorCode::Cancelled);
    }
};

LEFTFOLD_TEST(TstPickEvents)
#include "tst_pick_events.moc"
