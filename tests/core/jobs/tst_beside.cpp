// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/beside.h"
#include "tests/runner.h"
#include <thread>

using namespace leftfold;

namespace {

struct Stopped final : Progress {
    bool keepGoing(std::int64_t, std::int64_t) override { return false; }
};

} // namespace

class TstBeside : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneAfterTheOther() {
        NoProgress unwatched;
        Beside beside(unwatched);
        int done = 0;
        for (int piece = 0; piece < 3; ++piece)
            QVERIFY(beside.run([&done, piece](Progress&) -> Result<> {
                done = done * 10 + piece;
                return {};
            }));
        QVERIFY(beside.wait());
        QCOMPARE(done, 12);
        QVERIFY(beside.wait()); // there is nothing to wait for
    }

    void whatFailsIsToldByTheNext() {
        NoProgress unwatched;
        Beside beside(unwatched);
        QVERIFY(beside.run([](Progress&) -> Result<> { return fail(ErrorCode::Malformed, "no"); }));
        bool ran = false;
        const auto next = beside.run([&ran](Progress&) -> Result<> {
            ran = true;
            return {};
        });
        QCOMPARE(next.error().message, std::string("no"));
        QVERIFY(!ran);
    }

    void whoeverWaitsMayCancelTheWork() {
        Stopped stopped;
        Beside beside(stopped);
        QVERIFY(beside.run([](Progress& told) -> Result<> {
            while (told.keepGoing(-1, -1))
                std::this_thread::yield();
            return fail(ErrorCode::Cancelled, "stopped half way");
        }));
        QCOMPARE(beside.wait().error().code, ErrorCode::Cancelled);
    }
};

LEFTFOLD_TEST(TstBeside)
#include "tst_beside.moc"
