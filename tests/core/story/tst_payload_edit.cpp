// SPDX-License-Identifier: Apache-2.0
#include "core/storage/unit_of_work.h"
#include "core/story/payload_edit.h"
#include "tests/core/story/telling.h"

using namespace leftfold;
using namespace leftfold::test;

namespace {

Commit oneNote() {
    Shop shop({}, counting());
    shop.record({"Order", "o-1"}, "order.noted.v1", {}, shop.newRequest());
    return shop.takeCommit();
}

} // namespace

class TstPayloadEdit : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eventsAndMessagesChangeTogether() {
        Commit commit = oneNote();
        const std::string old = commit.messages[0].eventId.text;
        const std::string fresh = "00000000-0000-4000-8000-000000000000";
        replaceText(commit, old, fresh);
        QCOMPARE(commit.messages[0].eventId.text, fresh);
        QVERIFY(commit.messages[0].payload.bytes.find(fresh) != std::string::npos);
        QVERIFY(commit.appends[0].events[0].payload.bytes.find(old) == std::string::npos);
    }

    void causesAreInserted() {
        Commit commit = oneNote();
        insertCause(commit, commit.appends[0].events[0].correlation, {"cause"});
        const Body body = readBody(commit.appends[0].events[0]).value();
        QCOMPARE(body.metadata.find("causation_id")->text(), std::string("cause"));
    }

    void payloadsAreReplacedWhole() {
        Commit commit = oneNote();
        setPayload(commit, commit.appends[0].events[0], "no JSON");
        QCOMPARE(commit.messages[0].payload.bytes, std::string("no JSON"));
        QVERIFY(!commit.appends[0].events[0].payload.truncated());
        QVERIFY(messageOf(commit, {"none"}) == nullptr);
    }
};

LEFTFOLD_TEST(TstPayloadEdit)
#include "tst_payload_edit.moc"
