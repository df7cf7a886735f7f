// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/session/worker.h"
#include <QFutureWatcher>
#include <QSignalSpy>
#include <atomic>
#include <latch>
#include <thread>

using namespace leftfold;
using namespace leftfold::ui;

namespace {

/// Notes where it is made, used and destroyed.
struct Resource {
    explicit Resource(std::atomic<int>& count)
        : alive(count)
        , home(std::this_thread::get_id()) {
        ++alive;
    }
    ~Resource() {
        --alive;
        if (std::this_thread::get_id() != home)
            alive = 1000;
    }
    std::atomic<int>& alive;
    std::thread::id home;
};

} // namespace

class TstWorker : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void livesOnOneThreadOfItsOwn() {
        std::atomic<int> alive = 0;
        {
            Worker<Resource> worker([&] { return Result<std::unique_ptr<Resource>>(std::make_unique<Resource>(alive)); });
            auto answer =
                worker.run([](Resource& resource, Progress&) -> Result<bool> { return resource.home == std::this_thread::get_id(); });
            QVERIFY(*answer.result());
            QCOMPARE(alive.load(), 1);
            QVERIFY(*worker.run([](Resource& resource, Progress&) -> Result<bool> { return resource.home == std::this_thread::get_id(); })
                         .result());
            QCOMPARE(alive.load(), 1);
        }
        QCOMPARE(alive.load(), 0);
    }
    void aFailureToMakeIsTheAnswer() {
        int attempts = 0;
        Worker<Resource> worker([&]() -> Result<std::unique_ptr<Resource>> {
            ++attempts;
            return fail(ErrorCode::NotFound, "There is no such file.");
        });
        const auto job = [](Resource&, Progress&) -> Result<int> { return 1; };
        QCOMPARE(worker.run(job).result().error().message, std::string("There is no such file."));
        QCOMPARE(worker.run(job).result().error().code, ErrorCode::NotFound);
        QCOMPARE(attempts, 2);
    }
    void aLostResourceIsMadeAgain() {
        std::atomic<int> alive = 0;
        int made = 0;
        Worker<Resource> worker([&]() -> Result<std::unique_ptr<Resource>> {
            ++made;
            return std::make_unique<Resource>(alive);
        });
        const auto lose = [](Resource&, Progress&) -> Result<int> { return fail(ErrorCode::Unavailable, "The server is gone."); };
        QVERIFY(!worker.run(lose).result());
        QVERIFY(worker.run([](Resource&, Progress&) -> Result<int> { return 1; }).result());
        QCOMPARE(made, 2);
    }
    void progressIsSeenInThousandths() {
        std::atomic<int> alive = 0;
        Worker<Resource> worker([&] { return Result<std::unique_ptr<Resource>>(std::make_unique<Resource>(alive)); });
        auto answer = worker.run([](Resource&, Progress& progress) -> Result<int> {
            progress.keepGoing(std::int64_t(3) << 40, std::int64_t(4) << 40);
            return 1;
        });
        answer.waitForFinished();
        QCOMPARE(answer.progressMaximum(), progressSteps);
        QCOMPARE(answer.progressValue(), 750);
    }
    void cancelStopsTheJob() {
        std::atomic<int> alive = 0;
        std::atomic<bool> stopped = false;
        std::latch begun(1);
        Worker<Resource> worker([&] { return Result<std::unique_ptr<Resource>>(std::make_unique<Resource>(alive)); });
        auto answer = worker.run([&](Resource&, Progress& progress) -> Result<int> {
            begun.count_down();
            while (progress.keepGoing(0, -1))
                std::this_thread::yield();
            stopped = true;
            return fail(ErrorCode::Cancelled, "Cancelled.");
        });
        begun.wait();
        answer.cancel();
        answer.waitForFinished();
        QVERIFY(answer.isCanceled());
        QTRY_VERIFY(stopped);
    }
    void closingAnswersWhoeverWaits() {
        std::atomic<int> alive = 0;
        std::latch begun(1);
        auto worker =
            std::make_unique<Worker<Resource>>([&] { return Result<std::unique_ptr<Resource>>(std::make_unique<Resource>(alive)); });
        auto running = worker->run([&](Resource&, Progress& progress) -> Result<int> {
            begun.count_down();
            while (progress.keepGoing(0, -1))
                std::this_thread::yield();
            return fail(ErrorCode::Cancelled, "Cancelled.");
        });
        auto queued = worker->run([](Resource&, Progress&) -> Result<int> { return 1; });
        begun.wait();
        retire(std::move(worker));
        QCOMPARE(running.result().error().code, ErrorCode::Cancelled);
        QCOMPARE(queued.result().error().code, ErrorCode::Cancelled);
        QThreadPool::globalInstance()->waitForDone();
        QCOMPARE(alive.load(), 0);
    }
};

LEFTFOLD_TEST(TstWorker)
#include "tst_worker.moc"
