// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/session/workspace.h"
#include <QWidget>
#include <functional>

class QPlainTextEdit;
class QPushButton;

namespace leftfold::ui {

class JsonView;
class TextLabel;

/// The data of an event: as a tree where it reads as JSON, with what it is stored as; else why not, and the stored bytes.
class PayloadPane : public QWidget {
    Q_OBJECT
public:
    explicit PayloadPane(Workspace& workspace, QWidget* parent = nullptr);

    /// Reads the whole payload first where the event came with its beginning.
    void show(const Event& event);
    /// What a message carries; always read, since rows of messages come without it.
    void show(const OutboxMessage& message);
    using QWidget::show;

Q_SIGNALS:
    /// What stands at this path is to be a column of the list of events.
    void columnAsked(const leftfold::ValuePath& path);
    /// The event with its whole payload and what it parses to.
    void bodyRead(const leftfold::Event& event, const leftfold::Value& metadata);

private:
    /// Gives the event with its whole payload.
    using ReadAgain = std::function<Result<Event>(EventSource& source)>;

    void readWhole(const ReadAgain& whole);
    void parse(const Event& event);
    void showBody(const Event& event, const Result<Body>& body);
    void showValue(const Value& value);
    void showRaw(const Payload& payload, const QString& problem);
    void showFormat(const Payload& payload, bool readable);
    void showNote(const QString& text);

    Workspace& m_workspace;
    JsonView* m_json = nullptr;
    TextLabel* m_note = nullptr;
    TextLabel* m_format = nullptr;
    QPushButton* m_stored = nullptr;
    QPlainTextEdit* m_raw = nullptr;
    QPushButton* m_more = nullptr;
    Payload m_payload; ///< what the button shows the bytes of; empty for JSON
    Latest m_reading;
};

} // namespace leftfold::ui
