// SPDX-License-Identifier: Apache-2.0
// How the workspace asks and is answered: the bodies of its templates. workspace.h includes it; nobody else does.
#pragma once
#include "ui/session/workspace.h"

namespace leftfold::ui {

template <typename R>
QFutureWatcher<R>* Workspace::watch(QObject* receiver, const QFuture<R>& future, const Question& question) {
    auto* watcher = new QFutureWatcher<R>(receiver);
    const std::function<void()> cancel = [held = QFuture<R>(future)]() mutable { held.cancel(); };
    if (question.latest) {
        question.latest->cancel();
        question.latest->m_cancel = cancel;
    }
    connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    if (question.name.isEmpty())
        return watcher;
    const int job = m_jobs.start(question.name, [cancel, stopped = question.stopped, asker = QPointer<QObject>(receiver)] {
        cancel();
        if (stopped && asker)
            stopped();
    });
    connect(watcher, &QFutureWatcherBase::progressValueChanged, &m_jobs,
        [this, job](int value) { m_jobs.advance(job, value * 100 / progressSteps); });
    connect(watcher, &QFutureWatcherBase::canceled, &m_jobs, [this, job] { m_jobs.finish(job); });
    connect(watcher, &QObject::destroyed, &m_jobs, [this, job] { m_jobs.finish(job); });
    return watcher;
}

template <typename Job, typename Answer>
void Workspace::ask(QObject* receiver, const Question& question, Job job, Answer answer) {
    if (!isOpen())
        return;
    auto& worker = question.lane == Lane::Quick ? *m_quick : *m_long;
    // Under a watch, a single long statement ends too when nobody wants its answer any more.
    auto watched = [work = std::move(job)](EventSource& source, Progress& progress) mutable {
        const Watch watch(source, progress);
        return work(source, progress);
    };
    deliver(receiver, worker.run(std::move(watched)), question, std::move(answer));
}

template <typename Job, typename Answer>
void Workspace::compute(QObject* receiver, const Question& question, Job job, Answer answer) {
    if (!m_compute)
        m_compute = std::make_unique<Worker<NoStore>>([] { return Result<std::unique_ptr<NoStore>>(std::make_unique<NoStore>()); });
    const auto run = [work = std::move(job)](NoStore&, Progress& progress) mutable { return work(progress); };
    deliver(receiver, m_compute->run(run), question, std::move(answer));
}

template <typename R, typename Answer>
void Workspace::deliver(QObject* receiver, const QFuture<R>& future, const Question& question, Answer answer) {
    auto* watcher = watch(receiver, future, question);
    const QPointer<Workspace> alive(this);
    const std::optional<int> era = question.subject == Subject::Store ? std::optional(m_era) : std::nullopt;
    connect(watcher, &QFutureWatcherBase::finished, receiver, [alive, watcher, era, reply = std::move(answer)]() mutable {
        if (watcher->isCanceled() || !alive || (era && *era != alive->m_era) || watcher->future().resultCount() == 0)
            return;
        auto result = watcher->future().takeResult();
        if (!result && result.error().code == ErrorCode::Unavailable)
            Q_EMIT alive->connectionLost(result.error());
        reply(std::move(result));
    });
    watcher->setFuture(future);
}

template <typename Answer>
void Workspace::tryStore(QObject* receiver, const Question& question, const StoreChoice& choice, Answer answer) {
    auto worker = std::shared_ptr<SourceWorker>(makeWorker(choice));
    const auto future = worker->run([](EventSource& source, Progress&) -> Result<StoreDescription> { return source.description(); });
    auto* watcher = watch(receiver, future, question);
    connect(watcher, &QFutureWatcherBase::finished, receiver, [watcher, answer = std::move(answer)]() mutable {
        if (!watcher->isCanceled() && watcher->future().resultCount() > 0)
            answer(watcher->future().takeResult());
    });
    // The worker lives as long as somebody may wait for it, and never ends on the window's thread.
    connect(watcher, &QObject::destroyed, this,
        [worker]() mutable { QThreadPool::globalInstance()->start([gone = std::move(worker)]() mutable { gone.reset(); }); });
    watcher->setFuture(future);
}

} // namespace leftfold::ui
