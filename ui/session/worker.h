// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/support/progress.h"
#include "core/support/result.h"
#include "core/support/task_thread.h"
#include <QFuture>
#include <QPromise>
#include <QThreadPool>
#include <functional>
#include <memory>
#include <type_traits>

namespace leftfold::ui {

/// Progress of a future in thousandths; 0 of 0 where the total is not known.
inline constexpr int progressSteps = 1000;

/// Owns one T on one thread: T is made, used and destroyed there and nowhere else. A T that could not be made, or that
/// was lost (an answer of code Unavailable), is made again at the next job.
template <typename T>
class Worker {
public:
    using Make = std::function<Result<std::unique_ptr<T>>()>;

    explicit Worker(Make make)
        : m_make(std::move(make)) { }
    /// Waits for the running job, which is asked to stop; see `retire` for where nobody may wait.
    ~Worker() {
        m_thread.post([this](const std::stop_token&) { m_object.reset(); });
    }
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// Runs `job(T&, Progress&) -> Result<R>` on the thread; the future carries progress and takes cancel().
    template <typename Job>
    auto run(Job job) {
        using R = std::invoke_result_t<Job, T&, Progress&>;
        auto promise = std::make_shared<QPromise<R>>();
        auto future = promise->future();
        promise->start();
        m_thread.post([this, promise, work = std::move(job)](const std::stop_token& stop) mutable {
            PromiseProgress<R> progress(*promise, stop);
            promise->addResult(runNow<R>(work, progress));
            promise->finish();
        });
        return future;
    }

private:
    template <typename R>
    struct PromiseProgress final : Progress {
        PromiseProgress(QPromise<R>& answer, const std::stop_token& token)
            : promise(answer)
            , stop(token) { }
        bool keepGoing(std::int64_t done, std::int64_t total) override {
            if (total > 0) {
                if (!ranged)
                    promise.setProgressRange(0, progressSteps);
                ranged = true;
                promise.setProgressValue(static_cast<int>(std::min(done, total) * progressSteps / total));
            }
            return !promise.isCanceled() && !stop.stop_requested();
        }
        QPromise<R>& promise;
        const std::stop_token& stop;
        bool ranged = false;
    };

    template <typename R, typename Job>
    R runNow(Job& job, Progress& progress) {
        if (!progress.keepGoing(0, -1))
            return fail(ErrorCode::Cancelled, "Cancelled before it began.");
        if (!m_object) {
            TRY_ASSIGN(m_object, m_make());
        }
        R answer = job(*m_object, progress);
        if (!answer && answer.error().code == ErrorCode::Unavailable)
            m_object.reset();
        return answer;
    }

    Make m_make;
    std::unique_ptr<T> m_object; // touched on m_thread only
    TaskThread m_thread; // last member: joined before m_object and m_make go
};

/// Lets go of a worker without waiting: a connection that does not answer must not hold the window.
template <typename T>
void retire(std::unique_ptr<Worker<T>> worker) {
    if (!worker)
        return;
    // One owner, which moves into the pool: a second one here could be the last and wait on this thread after all.
    QThreadPool::globalInstance()->start([gone = std::shared_ptr<Worker<T>>(std::move(worker))]() mutable { gone.reset(); });
}

} // namespace leftfold::ui
