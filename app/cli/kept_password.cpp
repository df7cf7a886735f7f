// SPDX-License-Identifier: Apache-2.0
#include "app/cli/kept_password.h"
#include "app/cli/interrupt.h"
#include "app/desktop/keychain.h"
#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>

namespace leftfold::cli {

namespace {

constexpr int patience = 60'000;
constexpr int glance = 100; ///< between two looks whether the user wants out

} // namespace

std::optional<std::string> keptPassword(const std::string& store) {
    if (!QCoreApplication::instance() || !desktop::mayHaveKeychain())
        return std::nullopt;
    struct Waiting {
        QEventLoop loop;
        std::optional<std::string> password;
    };
    const auto waiting = std::make_shared<Waiting>(); // an answer may come after we stopped waiting
    desktop::readPassword(store, [waiting](Result<std::string> answer) {
        if (answer)
            waiting->password = *std::move(answer);
        waiting->loop.quit();
    });
    QTimer interrupts;
    QObject::connect(&interrupts, &QTimer::timeout, &waiting->loop, [&waiting] {
        if (interrupted())
            waiting->loop.quit();
    });
    interrupts.start(glance);
    QTimer::singleShot(patience, &waiting->loop, &QEventLoop::quit);
    waiting->loop.exec();
    return waiting->password;
}

} // namespace leftfold::cli
