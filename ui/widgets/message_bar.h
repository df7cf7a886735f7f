// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QWidget>
#include <functional>
#include <vector>

class QVBoxLayout;

namespace leftfold::ui {

enum class Severity { Info, Success, Warning, Error };

struct MessageAction {
    QString text;
    std::function<void()> run;
};

/// What happened, in one sentence; a newer message with the same key takes the place of the older one.
struct Message {
    Severity severity = Severity::Info;
    QString sentence;
    QString detail; ///< driver text, file and line; shown on demand
    QString key;
    std::vector<MessageAction> actions;
};

/// Messages over the page, the newest on top; invisible while there are none.
class MessageBar : public QWidget {
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent = nullptr);

    void show(const Message& message);
    void dismiss(const QString& key);
    void clear();
    int count() const;

private:
    void drop(QWidget* row);

    QVBoxLayout* m_rows = nullptr;
};

} // namespace leftfold::ui
