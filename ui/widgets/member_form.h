// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/models/step_form.h"
#include <QWidget>
#include <functional>

class QFormLayout;
class QStringListModel;

namespace leftfold::ui {

class TextLabel;

/// The members of a step, or of an upcaster's head, as fields. What is typed goes out at once as the whole new object, with
/// whatever else stands in it; what can't be right stays in its field, with the reason below it.
class MemberForm : public QWidget {
    Q_OBJECT
public:
    explicit MemberForm(QWidget* parent = nullptr);

    /// A field that is being typed in and means what `object` says is left alone.
    void show(const StepKind& kind, const Value& object);
    using QWidget::show;
    void clear();
    /// Pointers to offer where a path is typed.
    void setPaths(const QStringList& paths);
    void focusFirst();

Q_SIGNALS:
    void edited(const leftfold::Value& object, const QString& member);

private:
    struct Editor {
        StepField field;
        std::function<QString()> text;
        std::function<void(const QString&)> setText;
        QWidget* widget = nullptr;
        TextLabel* problem = nullptr;
    };
    void build(const StepKind& kind);
    void addField(const StepField& field);
    void makeLine(Editor& editor);
    void makeLines(Editor& editor);
    void makeChoice(Editor& editor);
    void makeFlag(Editor& editor);
    void take(std::size_t index);

    const StepKind* m_kind = nullptr;
    Value m_object;
    QFormLayout* m_form = nullptr;
    QStringListModel* m_paths = nullptr;
    std::vector<Editor> m_editors;
    bool m_showing = false;
};

} // namespace leftfold::ui
