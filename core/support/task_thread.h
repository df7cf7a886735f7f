// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace leftfold {

/// One thread, one queue. Tasks run in the order they were posted. The destructor asks the running task to stop and lets
/// every queued one run with its token already set, so that whoever waits on a task is answered.
class TaskThread {
public:
    using Task = std::function<void(std::stop_token)>;

    TaskThread()
        : m_thread([this](const std::stop_token& stop) { loop(stop); }) { }
    ~TaskThread() {
        m_thread.request_stop();
        m_wake.notify_all();
    }
    TaskThread(const TaskThread&) = delete;
    TaskThread& operator=(const TaskThread&) = delete;

    void post(Task task) {
        {
            const std::lock_guard lock(m_mutex);
            m_tasks.push_back(std::move(task));
        }
        m_wake.notify_one();
    }

private:
    void loop(const std::stop_token& stop) {
        for (;;) {
            Task task;
            {
                std::unique_lock lock(m_mutex);
                if (!m_wake.wait(lock, stop, [this] { return !m_tasks.empty(); }))
                    return;
                task = std::move(m_tasks.front());
                m_tasks.pop_front();
            }
            task(stop);
        }
    }

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<Task> m_tasks;
    std::jthread m_thread; // last member: joined before the queue goes
};

} // namespace leftfold
